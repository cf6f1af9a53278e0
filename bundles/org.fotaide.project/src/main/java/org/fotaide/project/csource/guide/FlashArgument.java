// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.guide;

import java.util.Arrays;
import java.util.Optional;
import org.fotaide.firmware.flash.FlashSize;

/** The functions of the SDK that are told a place in flash, and as which of their arguments. */
enum FlashArgument {
    SPI_FLASH_READ("spi_flash_read", 0, 1),
    SPI_FLASH_WRITE("spi_flash_write", 0, 1),
    SPI_FLASH_ERASE_SECTOR("spi_flash_erase_sector", 0, FlashSize.SECTOR),
    SYSTEM_PARAM_SAVE("system_param_save_with_protect", 0, FlashSize.SECTOR),
    SYSTEM_PARAM_LOAD("system_param_load", 0, FlashSize.SECTOR),
    SECURE_CA_ENABLE("espconn_secure_ca_enable", 1, FlashSize.SECTOR),
    SECURE_CERT_REQUEST("espconn_secure_cert_req_enable", 1, FlashSize.SECTOR),
    ARDUINO_READ("flashRead", 0, 1),
    ARDUINO_WRITE("flashWrite", 0, 1),
    ARDUINO_ERASE("flashEraseSector", 0, FlashSize.SECTOR);

    private final String function;
    private final int position;
    private final int unit;

    FlashArgument(String function, int position, int unit) {
        this.function = function;
        this.position = position;
        this.unit = unit;
    }

    /** Which argument it is, counted from 0. */
    int position() {
        return position;
    }

    /** How many bytes its number counts at a time. */
    int unit() {
        return unit;
    }

    static Optional<FlashArgument> of(String function) {
        return Arrays.stream(values())
                .filter(argument -> argument.function.equals(function))
                .findFirst();
    }
}
