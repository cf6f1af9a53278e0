// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.release;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.project.text.SourceText;

/** A file that may belong to a release: an image, or what images are packed in. Only its name counts here. */
record ReleaseFile(Path path, String name) {
    private static final Pattern SUFFIX = Pattern.compile(
            "(?:\\.bin|\\.img|\\.ota|\\.hex|\\.elf)(?:\\.gz|\\.signed|\\.zip)*$|(?:\\.tar\\.gz|\\.tgz|\\.zip|\\.signed)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SLOT =
            Pattern.compile("^user[12](?=[._ -])[._ -]|[._ -]user[12]$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SLOT_IMAGE =
            Pattern.compile("user([12])(?:[._ -].*)?\\.bin", Pattern.CASE_INSENSITIVE);

    static boolean named(Path file) {
        return SUFFIX.matcher(name(file)).find();
    }

    static ReleaseFile of(SourceText source) {
        Path path = source.document().path();
        return new ReleaseFile(path, name(path));
    }

    /** The slot whose image it seems to be; empty if its name does not begin with one. */
    Optional<Slot> slot() {
        Matcher parts = SLOT_IMAGE.matcher(name);
        return parts.matches()
                ? Arrays.stream(Slot.values())
                        .filter(slot -> parts.group(1).equals(Integer.toString(slot.number())))
                        .findFirst()
                : Optional.empty();
    }

    /** Whether devices ask for it by this very name. */
    boolean asked() {
        return slot().filter(slot -> name.equals(asked(slot))).isPresent();
    }

    /** Whether it only differs by upper case from the name that devices ask for. */
    boolean almostAsked() {
        return slot().filter(slot -> name.toLowerCase(Locale.ROOT).equals(asked(slot)))
                .isPresent();
    }

    /** The name by which devices ask for the image of a slot (DOMAIN.md 3). */
    static String asked(Slot slot) {
        return slot.word() + ".bin";
    }

    /** What is left of the name without its suffix and the slot's word. */
    Span stem() {
        Matcher suffix = SUFFIX.matcher(name);
        int end = suffix.find() ? suffix.start() : name.length();
        Matcher slot = SLOT.matcher(name.substring(0, end));
        if (!slot.find()) {
            return Span.of(0, end);
        }
        return slot.start() == 0 ? Span.of(slot.end(), end) : Span.of(0, slot.start());
    }

    private static String name(Path file) {
        return Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
    }
}
