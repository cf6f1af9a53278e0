// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

/** What the files of a sketch's build are called, in the build's own folder and in the output folder. */
final class SketchFiles {
    static final String WORD = "sketch";
    static final String IMAGE = WORD + ".bin";
    static final String PROGRAM = WORD + ".elf";

    /** For people. */
    static final String TITLE = "the sketch";

    private SketchFiles() {}
}
