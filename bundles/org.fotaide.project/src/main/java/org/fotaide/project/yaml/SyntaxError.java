// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

/**
 * What stopped the parser, in its own words and places.
 *
 * @param context what it was about; may be empty
 * @param problem what it met
 * @param start where that which it was about begins
 * @param at where it stopped
 */
record SyntaxError(String context, String problem, int start, int at) {}
