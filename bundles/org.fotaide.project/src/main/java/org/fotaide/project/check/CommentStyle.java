// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

/**
 * How comments are written in a file.
 *
 * @param opening what stands before one
 * @param closing what stands behind it; empty where the end of the line ends it
 */
public record CommentStyle(String opening, String closing) {
    public static final CommentStyle HASH = new CommentStyle("# ", "");
    public static final CommentStyle SLASHES = new CommentStyle("// ", "");
    public static final CommentStyle STARS = new CommentStyle("/* ", " */");

    public String of(String text) {
        return opening + text + closing;
    }
}
