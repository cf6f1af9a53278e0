// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Collects what is wrong while an image is read. */
final class Faults {
    private final List<ImageFault> faults = new ArrayList<>();

    void add(ImageCode code, long offset, String pattern, Object... values) {
        faults.add(new ImageFault(code, offset, String.format(Locale.ROOT, pattern, values)));
    }

    /** The faults of a file within this one; their offsets count within that file, and the words in front say so. */
    void addInner(String where, List<ImageFault> inner) {
        for (ImageFault fault : inner) {
            faults.add(new ImageFault(fault.code(), fault.offset(), where + fault.message()));
        }
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    List<ImageFault> inOrder() {
        return faults.stream()
                .sorted(Comparator.comparingLong(ImageFault::offset))
                .toList();
    }
}
