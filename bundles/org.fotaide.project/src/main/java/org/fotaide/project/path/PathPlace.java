// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.path;

import org.fotaide.project.text.TextRange;

/**
 * A place in a file that names a file or folder.
 *
 * @param range the characters of the path
 * @param written these characters; slashes part them, and what is relative counts from the file's folder
 */
public record PathPlace(TextRange range, String written) {}
