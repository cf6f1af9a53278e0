// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.mention;

/**
 * What is spoken of.
 *
 * @param kind what it is
 * @param name how it is called
 */
public record Subject(Kind kind, String name) {
    /** What can be spoken of. */
    public enum Kind {
        /** One and the same in the whole workspace. */
        ROM,
        REGION,
        DEVICE,
        PLACE,
        /** Of every table of a project, since programs know it by its name alone. */
        PARTITION;

        /** Whether its name means something else in another project. */
        boolean ofProject() {
            return this != ROM;
        }
    }
}
