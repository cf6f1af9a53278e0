// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

/** How {@code fota layout} writes. */
public enum LayoutFormat {
    TEXT,
    JSON,
    SVG
}
