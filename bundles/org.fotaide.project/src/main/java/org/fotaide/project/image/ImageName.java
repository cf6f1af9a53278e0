// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.image;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.flash.Slot;

/**
 * What the name of an image's file says.
 *
 * @param slot the slot that it is for: {@code user1.bin}, {@code light-user2.bin.gz}
 * @param stem all that stands before {@code .bin}
 * @param map the SPI_SIZE_MAP, as the vendor's build adds it: {@code user1.1024.new.2.bin}
 */
record ImageName(Optional<Slot> slot, String stem, Optional<Integer> map) {
    private static final Pattern SUFFIX = Pattern.compile(".*\\.bin(?:\\.gz|\\.signed)*");
    private static final Pattern SLOT = Pattern.compile("(?:^|[._ -])user([12])(?=[._ -])");
    private static final Pattern VENDORS = Pattern.compile("user[12]\\.\\d{3,5}\\.(?:new|old)\\.(\\d)\\.bin");

    static boolean fits(Path file) {
        return SUFFIX.matcher(lowerCase(file)).matches();
    }

    static ImageName of(Path file) {
        String name = lowerCase(file);
        Matcher vendors = VENDORS.matcher(name);
        Optional<Integer> map = vendors.matches() ? Optional.of(Integer.parseInt(vendors.group(1))) : Optional.empty();
        Matcher slot = SLOT.matcher(name);
        return new ImageName(slot.find() ? slot(slot.group(1)) : Optional.empty(), stem(name), map);
    }

    private static String stem(String name) {
        return name.contains(".bin") ? name.substring(0, name.indexOf(".bin")) : name;
    }

    private static Optional<Slot> slot(String number) {
        return Arrays.stream(Slot.values())
                .filter(slot -> number.equals(Integer.toString(slot.number())))
                .findFirst();
    }

    private static String lowerCase(Path file) {
        return Optional.ofNullable(file.getFileName())
                .map(name -> name.toString().toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
