// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import org.fotaide.firmware.rom.ProductType;

/**
 * The product that a firmware is for.
 *
 * @param name what people call it
 * @param ptype its product type
 * @param cloud the cloud client in its firmware
 */
public record Product(String name, ProductType ptype, CloudClient cloud) {}
