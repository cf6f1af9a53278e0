// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/**
 * Release folders: files and folders that bear a ROM name, or should. What stands in a name is judged as in any other place
 * and mended by renaming.
 */
package org.fotaide.project.release;
