// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.finding;

/**
 * The name of one kind of finding, the same in every face and in scripts, for example {@code rom-flag}.
 * Implemented by one enum for each family of findings.
 */
public interface Code {
    /** Lower-case words with hyphens; the first one names the family. */
    String id();

    Severity severity();
}
