// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition.nonos;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the SDK calls a partition: {@code partition_type_t} of user_interface.h. */
public enum NonosType {
    INVALID(0),
    BOOTLOADER(1),
    OTA_1(2),
    OTA_2(3),
    RF_CAL(4),
    PHY_DATA(5),
    SYSTEM_PARAMETER(6),
    AT_PARAMETER(7),
    SSL_CLIENT_CERT_PRIVKEY(8),
    SSL_CLIENT_CA(9),
    SSL_SERVER_CERT_PRIVKEY(10),
    SSL_SERVER_CA(11),
    WPA2_ENTERPRISE_CERT_PRIVKEY(12),
    WPA2_ENTERPRISE_CA(13),
    /** The program's own partitions have this number and those behind it. */
    CUSTOMER_BEGIN(100),
    MAX(101);

    private static final String START = "SYSTEM_PARTITION_";

    private final long number;

    NonosType(long number) {
        this.number = number;
    }

    public long number() {
        return number;
    }

    /** As a program spells it: {@code SYSTEM_PARTITION_OTA_1}. */
    public String spelling() {
        return START + name();
    }

    /** Every spelling with its number. */
    public static Map<String, Long> numbers() {
        return Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(NonosType::spelling, NonosType::number));
    }

    /** The SDK knows each of these once. */
    boolean isSystem() {
        return number >= BOOTLOADER.number && number <= SYSTEM_PARAMETER.number;
    }

    static Optional<NonosType> of(long number) {
        return Arrays.stream(values()).filter(type -> type.number == number).findFirst();
    }

    static String title(long number) {
        return of(number)
                .filter(type -> number < CUSTOMER_BEGIN.number)
                .map(NonosType::name)
                .orElse("partition " + number);
    }
}
