// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.finding;

/**
 * One way to mend a whole value.
 *
 * @param title what a person reads before choosing it, for example {@code Change to v1.0.2t45772(a)}
 * @param replacement what the whole value becomes
 * @param sure whether it may be applied without asking, because there is no other reading
 */
public record Repair(String title, String replacement, boolean sure) {}
