// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.finding;

/**
 * One thing that is wrong with a text.
 *
 * @param code its kind
 * @param span the characters at fault, exactly
 * @param message what is wrong and what is wanted, in one or two sentences
 */
public record Fault(Code code, Span span, String message) {}
