// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/**
 * Tables of {@code partition_item_t} in C sources: a reader on top of {@link org.fotaide.project.csource}, and checkers over
 * {@link org.fotaide.firmware.partition.nonos the rules for their numbers}.
 */
package org.fotaide.project.partition.nonos;
