// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.form;

import java.util.Optional;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.type.Key;
import org.fotaide.project.manifest.type.ScalarReading;
import org.fotaide.project.manifest.type.ScalarType;

/**
 * One value of fota.yaml in a form.
 *
 * @param path where it stands
 * @param key what the table of keys says of it
 */
public record FormField(KeyPath path, Key key) {
    public ScalarType<?> type() {
        return (ScalarType<?>) key.type();
    }

    /** What is wrong with a value, in whole sentences; nothing is wrong with leaving out what need not be there. */
    public Optional<String> fault(String typed) {
        if (typed.isBlank()) {
            return key.required()
                    ? Optional.of(path + " is missing: " + key.type().wanted() + ".")
                    : Optional.empty();
        }
        ScalarReading<?> reading = type().read(typed);
        return reading.complaint().map(complaint -> path + ": " + complaint.message());
    }
}
