// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

/** How {@code fota check} writes. */
public enum CheckFormat {
    TEXT,
    JSON,
    /** SARIF 2.1.0, for code-scanning services. */
    SARIF
}
