// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.ssh;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.fotaide.deploy.problem.SshProblem;
import org.fotaide.firmware.work.FotaException;

/**
 * Where and as whom to log in.
 *
 * @param user the name on the server
 * @param host a name or an address; one of IPv6 without brackets
 * @param port 1..65535
 * @param path what is meant there; relative to the user's home unless it begins with a slash
 */
public record SshAddress(String user, String host, int port, String path) {
    public static final int PORT = 22;

    private static final String HOME = "/~/";

    /**
     * Reads {@code sftp://[USER@]HOST[:PORT]/PATH}; {@code /~/} stands for the user's home there.
     *
     * @param user who logs in if the address does not say
     * @throws IllegalArgumentException with what is wrong, as a whole sentence
     */
    public static SshAddress read(String url, String user) {
        URI uri = uri(url);
        if (!"sftp".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException("It is not of the form sftp://USER@HOST:PORT/FOLDER.");
        }
        if (uri.getRawUserInfo() != null && uri.getRawUserInfo().contains(":")) {
            throw new IllegalArgumentException(
                    "It holds a password, which does not belong into a file: it is asked for.");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("It has a ? or # in it, which a folder writes as %3F and %23.");
        }
        if (uri.getPort() == 0 || uri.getPort() > 0xFFFF) {
            throw new IllegalArgumentException("Its port is not 1 to 65535.");
        }
        String path = uri.getPath();
        if (path.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A byte of 0 stands in it.");
        }
        return new SshAddress(
                Optional.ofNullable(uri.getUserInfo())
                        .filter(name -> !name.isEmpty())
                        .orElse(user),
                uri.getHost().replaceAll("^\\[|]$", ""),
                uri.getPort() < 0 ? PORT : uri.getPort(),
                path.startsWith(HOME) ? path.substring(HOME.length()) : path);
    }

    /**
     * Reads {@code [USER@]HOST[:PORT]}, of whom nothing but logging in is wanted.
     *
     * @param user who logs in if the address does not say
     */
    public static SshAddress login(String written, String user) throws FotaException {
        try {
            return read("sftp://" + written + "/", user);
        } catch (IllegalArgumentException wrong) {
            throw new FotaException(SshProblem.GATEWAY_ADDRESS.with(written), wrong);
        }
    }

    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException broken) {
            throw new IllegalArgumentException("It is no address: " + broken.getReason() + ".", broken);
        }
    }

    /** For people and as the name of a password: {@code ota@example.org}, with the port where it is not 22. */
    public String login() {
        return user + "@" + server();
    }

    /** {@code example.org}, with the port where it is not 22. */
    public String server() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return port == PORT ? name : name + ":" + port;
    }
}
