// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

/**
 * Lines of a draft that belong together: one at some indentation, and those below it that are indented deeper.
 *
 * @param from the first line
 * @param to the line after the last
 */
record Chunk(int from, int to) {}
