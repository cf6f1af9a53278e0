// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/**
 * Linker scripts: where they put the code that stays in flash, and how much of it they let in, against the slots of the
 * flash. The vendor's scripts say by their names what they are for, others by the project that they belong to.
 */
package org.fotaide.project.linker;
