// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.text;

/**
 * One replacement in a text.
 *
 * @param range what goes; empty where something is only put in
 * @param text what comes instead
 */
public record TextEdit(TextRange range, String text) {}
