// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

/** An invitation as a device reads it. */
record Invited(int command, int port, int size, String md5) {
    static Invited of(String datagram) {
        String[] fields = datagram.strip().split(" ");
        return new Invited(
                Integer.parseInt(fields[0]), Integer.parseInt(fields[1]), Integer.parseInt(fields[2]), fields[3]);
    }
}
