// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.type;

import java.util.List;

/**
 * Any words.
 *
 * @param what what they are, for people: {@code a host name or an address}
 */
public record TextType(String what) implements ScalarType<String> {
    @Override
    public String wanted() {
        return what;
    }

    @Override
    public ScalarReading<String> read(String text) {
        return text.isBlank()
                ? ScalarReading.wrong(text, "This is empty; wanted is " + what + ".", List.of())
                : ScalarReading.of(text);
    }
}
