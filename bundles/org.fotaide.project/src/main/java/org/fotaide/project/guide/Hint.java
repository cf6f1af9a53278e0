// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.guide;

/**
 * Something worth knowing behind a place of a file.
 *
 * @param offset where it belongs; the characters before it are what it is about
 * @param text as short as can be
 * @param explanation the same in a whole sentence
 */
public record Hint(int offset, String text, String explanation) {}
