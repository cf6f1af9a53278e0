// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

/** The cloud client that a firmware contains. */
public enum CloudClient {
    NONE,
    /** The vendor's, which copies exactly 15 characters of a ROM name (PROTOCOLS.md 7). */
    IOT_DEMO
}
