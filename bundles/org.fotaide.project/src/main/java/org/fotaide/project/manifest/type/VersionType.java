// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.type;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.fotaide.firmware.flash.BootVersion;
import org.fotaide.firmware.flash.SdkVersion;

/**
 * The version of a part that the project stands on.
 *
 * @param what whose it is
 * @param pattern what is taken
 * @param reader reads that and more
 * @param known versions that may be offered
 */
public record VersionType<T>(String what, String pattern, Function<String, Optional<T>> reader, List<KnownValue> known)
        implements ScalarType<T> {
    /** A boot loader's: {@code 1.7}. */
    public static VersionType<BootVersion> boot(List<KnownValue> known) {
        return new VersionType<>("boot loader", "^[0-9]{1,2}\\.[0-9]{1,2}$", BootVersion::of, known);
    }

    /** An SDK's: {@code 3.0.5}. */
    public static VersionType<SdkVersion> sdk(List<KnownValue> known) {
        return new VersionType<>("SDK", "^[0-9]{1,4}\\.[0-9]{1,4}(\\.[0-9]{1,4})?$", SdkVersion::of, known);
    }

    @Override
    public String wanted() {
        return "the version of the " + what + ", such as " + known.get(0).text();
    }

    @Override
    public ScalarReading<T> read(String text) {
        Optional<T> version = reader.apply(text);
        if (version.isEmpty()) {
            return ScalarReading.wrong(
                    text, "Wanted is " + wanted() + ", not \"" + ScalarReading.shown(text) + "\".", List.of());
        }
        return Pattern.matches(pattern, text)
                ? ScalarReading.of(version.get())
                : ScalarReading.misspelled(version.get(), text, version.get().toString());
    }
}
