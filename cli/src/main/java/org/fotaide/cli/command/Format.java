// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

/** How a command writes its result. */
public enum Format {
    /** For people. */
    TEXT,
    /** For scripts. */
    JSON;
}
