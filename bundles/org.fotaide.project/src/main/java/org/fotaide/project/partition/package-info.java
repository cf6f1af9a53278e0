// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/**
 * Partition tables as CSV files: a reader that keeps positions, and checkers over
 * {@link org.fotaide.firmware.partition the rules for their values}.
 */
package org.fotaide.project.partition;
