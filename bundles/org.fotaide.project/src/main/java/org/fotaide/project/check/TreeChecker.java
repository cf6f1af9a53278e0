// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

/**
 * One topic of checks between the files of a tree. Found as a {@link Checker} is, and like it without state: what it
 * remembers of the files stands in the {@link TreeCheck} that it begins.
 */
public interface TreeChecker {
    TreeCheck begin();

    /** Whether it has to see a file, told from what its checkers read; where it does not, an edit of it costs nothing. */
    default boolean concerns(CheckContext context) {
        return true;
    }

    /** Which files it has to see together; all of them unless it says otherwise. */
    default Scope scope() {
        return new Scope.Whole();
    }
}
