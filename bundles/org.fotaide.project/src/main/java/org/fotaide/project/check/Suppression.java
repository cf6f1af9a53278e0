// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Somebody's wish to hear nothing of one kind of finding.
 *
 * @param kind how it is said
 * @param file that says it
 * @param code of the findings
 * @param files the pattern of files that it is for; empty where it is for all of its project, or for the place of a comment
 * @param why the reason that is given for it
 */
public record Suppression(Kind kind, Path file, String code, Optional<String> files, Optional<String> why) {
    /** How such a wish is said. */
    public enum Kind {
        /** By a comment where the finding is. */
        COMMENT,
        /** In the list of a project. */
        PROJECT
    }
}
