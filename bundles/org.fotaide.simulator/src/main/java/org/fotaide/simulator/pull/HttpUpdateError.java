// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.pull;

import org.fotaide.simulator.client.PullException;

/** Why ESP8266httpUpdate gives up, by its numbers (PROTOCOLS 4); those above -100 are of the HTTP client below it. */
enum HttpUpdateError {
    CONNECTION_FAILED(-1, "connection failed"),
    CONNECTION_LOST(-5, "connection lost"),
    NO_HTTP_SERVER(-7, "no HTTP server"),
    ENCODING(-9, "Transfer-Encoding not supported"),
    READ_TIMEOUT(-11, "read Timeout"),
    SPACE(-100, "Not Enough space"),
    NO_SIZE(-101, "Server Did Not Report Size"),
    NOT_FOUND(-102, "File Not Found (404)"),
    FORBIDDEN(-103, "Forbidden (403)"),
    WRONG_CODE(-104, "Wrong HTTP Code"),
    FAULTY_MD5(-105, "Wrong MD5"),
    HEADER(-106, "Verify Bin Header Failed"),
    FLASH_SIZE(-107, "New Binary Does Not Fit Flash Size"),
    UNAUTHORIZED(-108, "Unauthorized (401)"),
    NO_VERSION(-109, "no x-version");

    private final int number;
    private final String text;

    HttpUpdateError(int number, String text) {
        this.number = number;
        this.text = text;
    }

    PullException exception() {
        return new PullException("error " + number + ": " + text);
    }

    /** What the status of an answer says that brings no image and does not mean that there is none. */
    static HttpUpdateError of(int status) {
        return switch (status) {
            case 401 -> UNAUTHORIZED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            default -> WRONG_CODE;
        };
    }
}
