// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.NetworkInterface;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held to the loopback interface, whose network every system knows: 127.0.0.0/8. */
class SubnetsTest {
    @ParameterizedTest(name = "{0} on a {1}")
    @CsvSource({
        "127.0.0.1, loopback, true",
        "127.1.2.3, loopback, true",
        "192.0.2.7, loopback, false",
        "169.254.1.2, loopback, false",
        "fe80::1, loopback, false",
        "::1, loopback, true",
        "127.0.0.1, network, false",
        "169.254.1.2, network, true",
        "fe80::1, network, true",
        "192.0.2.7, network, false",
        "192.0.2.7, tunnel, true",
        "127.0.0.1, tunnel, false",
    })
    void an_address_is_on_the_link(String address, String kind, boolean expected) throws Exception {
        NetworkInterface loopback = NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress());
        Subnets subnets = new Subnets(loopback, kind.equals("loopback"), kind.equals("tunnel"));
        assertEquals(expected, subnets.contain(InetAddress.getByName(address)));
    }
}
