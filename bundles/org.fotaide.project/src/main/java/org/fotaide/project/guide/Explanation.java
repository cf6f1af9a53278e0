// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.guide;

import org.fotaide.firmware.finding.Span;

/**
 * What stands at a place, explained.
 *
 * @param span the characters that it is about
 * @param markdown what it says
 */
public record Explanation(Span span, String markdown) {}
