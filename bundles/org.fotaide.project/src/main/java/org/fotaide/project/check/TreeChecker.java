// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.util.List;
import org.fotaide.firmware.finding.Code;

/**
 * One topic of checks between the files of a tree. Found as a {@link Checker} is, and like it without state: what it
 * remembers of the files stands in the {@link TreeCheck} that it begins.
 */
public interface TreeChecker {
    TreeCheck begin();

    /** What it may find in texts, whether or not checks of single files find it too. */
    default List<? extends Code> codes() {
        return List.of();
    }

    /** Whether it has to see a file, told from what its checkers read; where it does not, an edit of it costs nothing. */
    default boolean concerns(CheckContext context) {
        return true;
    }

    /** Which files it has to see together; all of them unless it says otherwise. */
    default Scope scope() {
        return new Scope.Whole();
    }
}
