// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.HexFormat;
import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;

/** Files of the vendor (ESP8266_NONOS_SDK 2.0.0 to 3.0.6, bin/) that carry too little of a check themselves. */
enum KnownFile {
    BOOT_1_2("boot_v1.2.bin", "64a1b90a900dcc336455955bdc21fc199a48c1c8a3b648e3c3980c1c373f2523"),
    BOOT_1_6("boot_v1.6.bin", "7e03b34e122add70d03ec451e3c539976653b5b670feedebc6f4947f5c710da6"),
    BOOT_1_7("boot_v1.7.bin", "71fca3dd7c9d12dd33dc1979a72829de5f3fe9e1d77ec205cf6517d125f7c8f8"),
    RF_5("esp_init_data_default_v05.bin", "0da80624efa6159bbf30141b6e978a17bed80d8f5505c4bbfb75d49f496ecb83"),
    RF_8("esp_init_data_default_v08.bin", "b2218087cf938ce665b26ac049f7d146677c70fe2909205a4d0e6a58aef0e4b3");

    private final String title;
    private final String digest;

    KnownFile(String title, String digest) {
        this.title = title;
        this.digest = digest;
    }

    String title() {
        return title;
    }

    static Optional<KnownFile> of(Bytes file) {
        String digest = HexFormat.of().formatHex(Digests.SHA_256.of(file).toArray());
        for (KnownFile known : values()) {
            if (known.digest.equals(digest)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }
}
