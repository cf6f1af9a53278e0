// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

/** A command with a result that scripts can read. */
public interface Reporting {
    Format format();
}
