// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.cloud;

/**
 * What a device says to the cloud, to the blank, each with a line feed behind it (PROTOCOLS 7).
 *
 * @param key the device's
 */
record Messages(String key) {
    String activate(int nonce, String token, String bssid, String rom) {
        return "{\"nonce\": " + nonce + ",\"path\": \"/v1/device/activate/\", \"method\": \"POST\", \"body\": "
                + "{\"encrypt_method\": \"PLAIN\", \"token\": \"" + token + "\", \"bssid\": \"" + bssid
                + "\",\"rom_version\":\"" + rom + "\"}, " + meta() + "}\n";
    }

    String identify(int nonce) {
        return "{\"nonce\": " + nonce + ", \"path\": \"/v1/device/identify\", \"method\": \"GET\"," + meta() + "}\n";
    }

    String ping() {
        return "{\"path\": \"/v1/ping/\", \"method\": \"POST\"," + meta() + "}\n";
    }

    String timers(int nonce) {
        return "{\"nonce\": " + nonce + ", \"path\": \"/v1/device/timers/\", \"method\": \"GET\"," + meta() + "}\n";
    }

    /** It will do what was ordered under that number. */
    String accepted(String nonce) {
        return "{\"status\": 200, \"nonce\": " + nonce + ", \"deliver_to_device\": true}\n";
    }

    String upgraded(String action, String before, String after) {
        return "{\"path\": \"/v1/messages/\", \"method\": \"POST\", " + meta() + ",\"get\":{\"action\":\"" + action
                + "\"},\"body\":{\"pre_rom_version\":\"" + before + "\",\"rom_version\":\"" + after + "\"}}\n";
    }

    private String meta() {
        return "\"meta\": {\"Authorization\": \"token " + key + "\"}";
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "messages";
    }
}
