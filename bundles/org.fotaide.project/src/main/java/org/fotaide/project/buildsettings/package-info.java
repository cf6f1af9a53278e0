/**
 * The settings by which images are built and sent: SPI_SIZE_MAP, BOOT, APP, SPI_MODE and SPI_SPEED in Makefiles, shell and
 * CI scripts, and the update keys of platformio.ini.
 */
package org.fotaide.project.buildsettings;
