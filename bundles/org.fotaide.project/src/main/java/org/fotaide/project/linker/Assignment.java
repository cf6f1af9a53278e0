// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

/**
 * A symbol that gets a value: {@code _FS_start = 0x402EB000}, also in PROVIDE.
 *
 * @param name the symbol
 * @param value what it gets
 */
record Assignment(String name, LinkValue value) {}
