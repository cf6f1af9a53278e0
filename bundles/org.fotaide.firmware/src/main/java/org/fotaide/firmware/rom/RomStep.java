// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A way from one ROM name to a later one, the smallest first. Product type and flag stay. */
public enum RomStep {
    /** A beta becomes the official ROM of its version, or of a later revision if that is taken. */
    OFFICIAL {
        @Override
        Stream<RomName> from(RomName last) {
            return last.type() == RomType.BETA ? revisions(last, RomType.OFFICIAL, 0) : Stream.empty();
        }
    },
    REVISION {
        @Override
        Stream<RomName> from(RomName last) {
            return revisions(last, last.type(), 1);
        }
    },
    MINOR {
        @Override
        Stream<RomName> from(RomName last) {
            return after(last.number().minor())
                    .mapToObj(minor -> named(last, last.type(), last.number().major(), minor, 0));
        }
    },
    MAJOR {
        @Override
        Stream<RomName> from(RomName last) {
            return after(last.number().major()).mapToObj(major -> named(last, last.type(), major, 0, 0));
        }
    },
    /** An official ROM is followed by a beta of the next revision. */
    BETA {
        @Override
        Stream<RomName> from(RomName last) {
            return last.type() == RomType.OFFICIAL ? revisions(last, RomType.BETA, 1) : Stream.empty();
        }
    };

    /** The names that this step may lead to, the nearest first; none where there are no larger numbers. */
    abstract Stream<RomName> from(RomName last);

    private static Stream<RomName> revisions(RomName last, RomType type, int more) {
        VersionNumber number = last.number();
        return after(number.revision() + more - 1)
                .mapToObj(revision -> named(last, type, number.major(), number.minor(), revision));
    }

    private static IntStream after(int number) {
        return IntStream.rangeClosed(number + 1, VersionNumber.LARGEST);
    }

    private static RomName named(RomName last, RomType type, int major, int minor, int revision) {
        return new RomName(type, new VersionNumber(major, minor, revision), last.ptype(), last.flag());
    }
}
