// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.simulator.announce.Presence;
import org.fotaide.simulator.client.Initiative;
import org.fotaide.simulator.espota.Authentication;
import org.fotaide.simulator.espota.Dialect;
import org.fotaide.simulator.espota.Oddity;
import org.fotaide.simulator.espota.Pauses;
import org.fotaide.simulator.espota.ReceiverSettings;
import org.fotaide.simulator.flash.FlashTiming;
import org.fotaide.simulator.link.LinkSettings;
import org.fotaide.simulator.receiver.Login;
import org.fotaide.simulator.receiver.Via;

/**
 * Everything that can be chosen about a simulated device.
 *
 * <pre>{@code
 * DeviceSettings settings = DeviceSettings.of(Personality.twoSlots(FlashMap.MAP_2).running(Slot.USER1, image))
 *         .named("esp8266-00c0de")
 *         .password("admin")
 *         .roundTrip(Duration.ofMillis(20))
 *         .sectorTime(Duration.ofMillis(40));
 * }</pre>
 *
 * @param name its host and instance name, one label of at most 63 bytes; by default {@code esp8266-} and 6 hex digits
 * @param bind where it listens; by default any port of 127.0.0.1
 * @param personality boot loader and firmware
 * @param via how it takes updates; by default by invitation
 * @param board what it calls its board in its TXT record, 1 to 100 printable characters; by default {@code generic}
 * @param receiver manners of its receiver; by default an ESP8266 without password, a direct link, real pauses, no oddity
 * @param timing of its flash; by default no time
 * @param announceOn names of the interfaces of this machine on which it is announced; empty for none
 * @param initiative how it gets updates of its own accord; by default it does not, and takes them by {@code via}
 */
public record DeviceSettings(
        String name,
        InetSocketAddress bind,
        Personality personality,
        Via via,
        String board,
        ReceiverSettings receiver,
        FlashTiming timing,
        Set<String> announceOn,
        Optional<Initiative<?>> initiative) {
    private static final int LONGEST_NAME = 63;

    public DeviceSettings {
        announceOn = Set.copyOf(announceOn);
        if (!name.matches("[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?") || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "a device's name has 1 to 63 letters, digits and inner hyphens: " + name);
        }
        if (!board.matches("[ -~]{1,100}")) {
            throw new IllegalArgumentException("a board has 1 to 100 printable ASCII characters: " + board);
        }
    }

    /** The defaults: seen and reached from this machine only. */
    public static DeviceSettings of(Personality personality) {
        String digits =
                String.format(Locale.ROOT, "%06x", ThreadLocalRandom.current().nextInt(1 << 24));
        return new DeviceSettings(
                "esp8266-" + digits,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                personality,
                Via.ESPOTA,
                "generic",
                new ReceiverSettings(
                        Dialect.ESP8266,
                        Optional.empty(),
                        Optional.empty(),
                        LinkSettings.DIRECT,
                        Pauses.REAL,
                        EnumSet.noneOf(Oddity.class)),
                FlashTiming.INSTANT,
                NetworkInterfaces.loopback(),
                Optional.empty());
    }

    Presence presence(InetSocketAddress address, Optional<Slot> slot, Optional<String> rom) {
        boolean password = receiver.authentication().isPresent();
        return new Presence(name, address, announceOn, board, password, slot, rom);
    }

    public DeviceSettings named(String other) {
        return new DeviceSettings(other, bind, personality, via, board, receiver, timing, announceOn, initiative);
    }

    /** 0 for any. */
    public DeviceSettings port(int port) {
        return at(new InetSocketAddress(bind.getAddress(), port));
    }

    public DeviceSettings at(InetSocketAddress address) {
        return new DeviceSettings(name, address, personality, via, board, receiver, timing, announceOn, initiative);
    }

    public DeviceSettings board(String other) {
        return new DeviceSettings(name, bind, personality, via, other, receiver, timing, announceOn, initiative);
    }

    /** One with a form takes sketches, and esp-link images for slots. */
    public DeviceSettings via(Via other) {
        return new DeviceSettings(name, bind, personality, other, board, receiver, timing, announceOn, initiative);
    }

    /** Wants this password: with a form from the user admin, otherwise by MD5 for an ESP8266 and by SHA-256 for an ESP32. */
    public DeviceSettings password(String password) {
        if (via == Via.WEB) {
            return receiver(receiver.withLogin(new Login("admin", password)));
        }
        return authentication(
                receiver.dialect() == Dialect.ESP8266
                        ? Authentication.Md5.of(password)
                        : Authentication.Sha256.of(password));
    }

    public DeviceSettings authentication(Authentication authentication) {
        return receiver(receiver.withAuthentication(authentication));
    }

    public DeviceSettings dialect(Dialect dialect) {
        return receiver(receiver.withDialect(dialect));
    }

    public DeviceSettings roundTrip(Duration roundTrip) {
        return receiver(receiver.withLink(receiver.link().roundTrip(roundTrip)));
    }

    /** In bytes. */
    public DeviceSettings window(int window) {
        return receiver(receiver.withLink(receiver.link().window(window)));
    }

    public DeviceSettings pauses(Pauses pauses) {
        return receiver(receiver.withPauses(pauses));
    }

    public DeviceSettings oddities(Set<Oddity> oddities) {
        return receiver(receiver.withOddities(oddities));
    }

    public DeviceSettings oddity(Oddity oddity) {
        return oddities(EnumSet.of(oddity));
    }

    public DeviceSettings receiver(ReceiverSettings other) {
        return new DeviceSettings(name, bind, personality, via, board, other, timing, announceOn, initiative);
    }

    /** How long the flash takes to erase and write 4 KB. */
    public DeviceSettings sectorTime(Duration both) {
        return new DeviceSettings(
                name, bind, personality, via, board, receiver, FlashTiming.perSector(both), announceOn, initiative);
    }

    /** Announced on these interfaces; with one that is not the loopback, listens on every address of this machine. */
    public DeviceSettings announceOn(Set<String> interfaces) {
        boolean local = NetworkInterfaces.loopback().containsAll(interfaces);
        InetSocketAddress where = local ? bind : new InetSocketAddress(bind.getPort());
        return new DeviceSettings(name, where, personality, via, board, receiver, timing, interfaces, initiative);
    }

    /** Gets its updates of its own accord: it listens nowhere, is not announced, and {@link #via} does not count. */
    public DeviceSettings initiative(Initiative<?> other) {
        return new DeviceSettings(
                name, bind, personality, via, board, receiver, timing, announceOn, Optional.of(other));
    }
}
