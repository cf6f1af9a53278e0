// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

/** How the second image came to be one program with the first. */
public sealed interface HowBuilt {
    /** For people, one or two sentences. */
    String text();

    /**
     * Compiled once and linked twice, and shown to be what two clean builds would have made.
     *
     * @param commands how many commands both builds have in common, word for word
     * @param shared how many objects and archives both links took in, with equal content
     * @param own how many of user2's were made for that slot alone
     */
    record CompiledOnce(int commands, int shared, int own) implements HowBuilt {
        @Override
        public String text() {
            String alone = own == 0 ? "" : ", and " + own + " made for user2 alone";
            return "Compiled once, linked twice. Proof: both builds have " + commands
                    + " commands in common, word for word, and both links took in the same " + shared
                    + " objects and archives" + alone + ".";
        }
    }

    /**
     * Two clean builds.
     *
     * @param why what kept it from compiling once, one sentence
     */
    record BuiltTwice(String why) implements HowBuilt {
        @Override
        public String text() {
            return "Two clean builds. " + why;
        }
    }
}
