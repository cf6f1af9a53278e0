// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.offer;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameReader;
import org.fotaide.firmware.rom.VersionNumber;

/** What a device says that it runs: a ROM name, or a bare number such as {@code 1.2.3}. */
public record RunningVersion(String text) {
    private static final Pattern NUMBER = Pattern.compile("[vV]?(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final int LONGEST = 100;

    /** The version value; empty if it is neither. */
    public OptionalInt value() {
        if (text.length() > LONGEST) {
            return OptionalInt.empty();
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return OptionalInt.of(new VersionNumber(part(number, 1), part(number, 2), part(number, 3)).value());
        }
        return name().map(name -> OptionalInt.of(name.value())).orElse(OptionalInt.empty());
    }

    /** The product that it names; empty if it is no ROM name. */
    public Optional<ProductType> product() {
        return name().map(RomName::ptype);
    }

    private Optional<RomName> name() {
        return text.length() > LONGEST
                ? Optional.empty()
                : new RomNameReader(RomContext.NONE).read(text).name();
    }

    private static int part(Matcher number, int group) {
        return Integer.parseInt(number.group(group));
    }
}
