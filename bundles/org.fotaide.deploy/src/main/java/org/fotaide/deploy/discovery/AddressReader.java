// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.device.StatedAddress;
import org.fotaide.deploy.problem.DeployProblem;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.ProblemKind;
import org.fotaide.mdns.DomainName;

/**
 * Reads the address of a device as people type it: {@code light.local}, {@code 192.168.1.7:8266}, {@code [fe80::1%wlan0]:8266},
 * {@code fe80::1}. Nothing is looked up.
 *
 * @param usualPort for an address that names none, 1..65535
 */
public record AddressReader(int usualPort) {
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]*)](?::(.*))?", Pattern.DOTALL);
    private static final Pattern PLAIN = Pattern.compile("([^:\\[\\]]*)(?::(.*))?", Pattern.DOTALL);
    private static final Pattern BARE_IPV6 = Pattern.compile("[^:\\[\\]]*(?::[^:\\[\\]]*){2,}", Pattern.DOTALL);
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(%[\\w.-]+)?");
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");
    private static final Pattern BYTE = Pattern.compile("0|[1-9][0-9]{0,2}");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    private static final Pattern LABEL =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}_]([\\p{L}\\p{M}\\p{N}_-]*[\\p{L}\\p{M}\\p{N}_])?");
    private static final int LONGEST_SHOWN = 80;

    /** For the usual port of an ESP8266. */
    public static final AddressReader ESP8266 = new AddressReader(DeviceAddress.ESP8266_PORT);

    /** @throws FotaException if it is no address, with what is wrong about it */
    public DeviceAddress read(String typed) throws FotaException {
        return stated(typed).orAt(usualPort);
    }

    /**
     * What stands there, without the usual port.
     *
     * @throws FotaException if it is no address, with what is wrong about it
     */
    public static StatedAddress stated(String typed) throws FotaException {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw new FotaException(DeployProblem.ADDRESS_EMPTY.with());
        }
        if (BARE_IPV6.matcher(text).matches()) {
            return new StatedAddress(ipv6(text, text), Optional.empty());
        }
        Matcher brackets = BRACKETS.matcher(text);
        if (brackets.matches()) {
            return new StatedAddress(ipv6(brackets.group(1), text), port(Optional.ofNullable(brackets.group(2)), text));
        }
        Matcher plain = PLAIN.matcher(text);
        if (!plain.matches()) {
            throw problem(DeployProblem.ADDRESS_BRACKETS, text);
        }
        return new StatedAddress(host(plain.group(1), text), port(Optional.ofNullable(plain.group(2)), text));
    }

    private static Optional<Integer> port(Optional<String> written, String text) throws FotaException {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        String digits = written.get();
        int port = PORT.matcher(digits).matches() ? Integer.parseInt(digits) : 0;
        if (port < 1 || port > 0xFFFF) {
            throw problem(DeployProblem.ADDRESS_PORT, text, shown(digits));
        }
        return Optional.of(port);
    }

    private static String ipv6(String literal, String text) throws FotaException {
        if (!IPV6.matcher(literal).matches()) {
            throw problem(DeployProblem.ADDRESS_NUMBERS, text, shown(literal));
        }
        try {
            // a text with colons is read as an address and never looked up
            InetAddress.getByName(literal);
            return literal;
        } catch (UnknownHostException e) {
            throw problem(DeployProblem.ADDRESS_NUMBERS, text, shown(literal));
        }
    }

    private static String host(String name, String text) throws FotaException {
        if (NUMBERS.matcher(name).matches()) {
            return ipv4(name, text);
        }
        String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        for (String label : bare.split("\\.", -1)) {
            if (!LABEL.matcher(label).matches()) {
                throw problem(DeployProblem.ADDRESS_HOST, text, shown(label));
            }
        }
        try {
            return DomainName.parse(bare).toString();
        } catch (IllegalArgumentException tooLong) {
            throw problem(DeployProblem.ADDRESS_HOST_LONG, text);
        }
    }

    /** All four numbers, since the system would read 192.168.7 as 192.168.0.7. */
    private static String ipv4(String numbers, String text) throws FotaException {
        String[] parts = numbers.split("\\.", -1);
        boolean legal = parts.length == 4;
        for (String part : parts) {
            legal &= BYTE.matcher(part).matches() && Integer.parseInt(part) <= 255;
        }
        if (!legal) {
            throw problem(DeployProblem.ADDRESS_NUMBERS, text, shown(numbers));
        }
        return numbers;
    }

    private static FotaException problem(ProblemKind kind, String text, String... more) {
        Object[] particulars = new Object[1 + more.length];
        particulars[0] = shown(text);
        System.arraycopy(more, 0, particulars, 1, more.length);
        return new FotaException(kind.with(particulars));
    }

    /** What was typed may be a whole file by mistake, or hold what a terminal would obey. */
    private static String shown(String text) {
        String readable = new ForeignText(text).readable();
        return readable.length() <= LONGEST_SHOWN ? readable : readable.substring(0, LONGEST_SHOWN) + "…";
    }
}
