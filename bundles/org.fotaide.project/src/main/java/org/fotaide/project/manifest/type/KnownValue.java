// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.type;

/**
 * A value that may be offered.
 *
 * @param text as it is written
 * @param description what it means
 */
public record KnownValue(String text, String description) {}
