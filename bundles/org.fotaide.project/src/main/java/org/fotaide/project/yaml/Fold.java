// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

/**
 * Lines that can be folded away behind the first of them.
 *
 * @param first the line that stays, counts from 0
 * @param last the last line that goes; more than {@code first}
 * @param comment whether they are a comment
 */
public record Fold(int first, int last, boolean comment) {}
