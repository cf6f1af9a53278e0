// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.bytes.Bytes;

/** Recognises the vendor's boot loaders by their text, and compares them with those that are known. */
record BootLoaderCheck(BootLoaderImage image, Bytes file, Faults faults) {
    private static final Pattern VERSION = Pattern.compile("2nd boot version : ([0-9]{1,3}\\.[0-9]{1,3}[!-~]{0,16})");

    /** The version that the text in the program states; empty if it is no boot loader. */
    static Optional<String> version(PlainImage plain) {
        for (Bytes part : plain.program()) {
            Matcher text = VERSION.matcher(part.latin1());
            if (text.find()) {
                return Optional.of(text.group(1));
            }
        }
        return Optional.empty();
    }

    /** Which of the vendor's files it is, whatever flash settings were written into it. */
    static Optional<String> known(Bytes file) {
        byte[] bytes = file.toArray();
        bytes[2] = 0;
        bytes[3] = 0;
        return KnownFile.of(Bytes.copyOf(bytes)).map(KnownFile::title);
    }

    void run() {
        if (image.known().isEmpty()) {
            faults.add(
                    ImageCode.BOOT_CHANGED,
                    0,
                    "This boot loader says that it is version %s, and it is none of the vendor's files that are known here"
                            + " (1.2, 1.6 and 1.7 of SDK 2.0 to 3.0.6). If it should be one of them, it was changed or"
                            + " damaged.",
                    image.version());
        } else if (file.u16(2) != 0) {
            faults.add(
                    ImageCode.BOOT_SETTINGS,
                    2,
                    "This is the vendor's %s with its flash settings changed to %s.",
                    image.known().get(),
                    image.settings().map(FlashSettings::toString).orElse("illegal values"));
        }
    }
}
