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

    /** What it is for, in a sentence for people. */
    public String meaning() {
        return switch (this) {
            case INVALID -> "No partition: the SDK skips it.";
            case BOOTLOADER -> "The boot loader, in the first sector. No update replaces it.";
            case OTA_1 -> "user1: the first place for a program. It is linked for this address.";
            case OTA_2 ->
                "user2: the second place for a program, as large as user1; an update writes the one that does not run.";
            case RF_CAL -> "The radio's calibration, one sector. The SDK refuses a table without it.";
            case PHY_DATA ->
                "The radio's settings (esp_init_data_default.bin), one sector. The SDK refuses a table without it.";
            case SYSTEM_PARAMETER ->
                "The SDK's settings and the number of the running slot, three sectors. The SDK refuses a table without it.";
            case AT_PARAMETER -> "The settings of the AT firmware.";
            case SSL_CLIENT_CERT_PRIVKEY -> "The certificate and private key with which a TLS client proves itself.";
            case SSL_CLIENT_CA ->
                "The authority by which a TLS client proves its server, the update server among them.";
            case SSL_SERVER_CERT_PRIVKEY -> "The certificate and private key of a TLS server on the device.";
            case SSL_SERVER_CA -> "The authority by which a TLS server on the device proves its clients.";
            case WPA2_ENTERPRISE_CERT_PRIVKEY -> "The certificate and private key for WPA2 Enterprise.";
            case WPA2_ENTERPRISE_CA -> "The authority for WPA2 Enterprise.";
            case CUSTOMER_BEGIN -> "The program's own: this number and those behind it are free for it.";
            case MAX -> "The end of the enumeration, no partition.";
        };
    }

    /** Every spelling with its number. */
    public static Map<String, Long> numbers() {
        return Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(NonosType::spelling, NonosType::number));
    }

    /** The SDK knows each of these once. */
    boolean isSystem() {
        return number >= BOOTLOADER.number && number <= SYSTEM_PARAMETER.number;
    }

    public static Optional<NonosType> of(long number) {
        return Arrays.stream(values()).filter(type -> type.number == number).findFirst();
    }

    /** For people: {@code OTA_1}; the program's own by their numbers. */
    public static String title(long number) {
        return of(number)
                .filter(type -> number < CUSTOMER_BEGIN.number)
                .map(NonosType::name)
                .orElse("partition " + number);
    }
}
