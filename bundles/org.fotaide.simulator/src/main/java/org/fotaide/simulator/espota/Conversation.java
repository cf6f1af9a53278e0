// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.espota;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Function;
import org.fotaide.simulator.update.UpdateCommand;

/** The device's side of the datagrams, from one to the next (PROTOCOLS 1.2 to 1.4). */
final class Conversation {
    private static final int AUTHENTICATE = 200;
    private static final int MD5_DIGITS = 32;
    private static final String LINE_ENDS = "\n\0";

    private final Dialect dialect;
    private final Optional<Authentication> authentication;
    private final Function<Authentication, String> nonces;
    private Optional<Pending> pending = Optional.empty();

    private record Pending(Invitation invitation, String nonce) {}

    /**
     * @param nonces for challenges, each another one
     */
    Conversation(Dialect dialect, Optional<Authentication> authentication, Function<Authentication, String> nonces) {
        this.dialect = dialect;
        this.authentication = authentication;
        this.nonces = nonces;
    }

    Reaction take(InetSocketAddress from, byte[] datagram) {
        DatagramText text = new DatagramText(datagram);
        int command = text.number();
        if (pending.isPresent()) {
            Pending challenged = pending.get();
            pending = Optional.empty();
            return command == AUTHENTICATE
                    ? response(from, text, challenged)
                    : new Reaction.Silence("it waited for the answer to its challenge, and waits no longer");
        }
        for (UpdateCommand known : UpdateCommand.values()) {
            if (known.number() == command) {
                return invitation(from, text, known);
            }
        }
        return new Reaction.Silence("command " + command + " is neither 0 nor 100");
    }

    private Reaction invitation(InetSocketAddress from, DatagramText text, UpdateCommand command) {
        int port = text.number();
        int size = text.number();
        text.skip();
        String md5 = text.until(LINE_ENDS).trim();
        if (md5.length() != MD5_DIGITS) {
            return new Reaction.Silence("an MD5 has 32 digits, not " + md5.length());
        }
        Invitation invitation = new Invitation(from, command, port, size, md5);
        if (authentication.isEmpty()) {
            return new Reaction.Acceptance(invitation, from, false);
        }
        String nonce = nonces.apply(authentication.get());
        pending = Optional.of(new Pending(invitation, nonce));
        return new Reaction.Challenge(invitation, from, "AUTH " + nonce);
    }

    private Reaction response(InetSocketAddress from, DatagramText text, Pending challenged) {
        Authentication password = authentication.orElseThrow();
        text.skip();
        String clientNonce = text.until(" ");
        String response = text.until(LINE_ENDS).trim();
        if (clientNonce.length() != password.digits() || response.length() != password.digits()) {
            return new Reaction.Silence(
                    "the answer to the challenge has not two times " + password.digits() + " digits");
        }
        InetSocketAddress to =
                dialect == Dialect.ESP8266 ? challenged.invitation().from() : from;
        String expected = password.expected(challenged.nonce(), clientNonce);
        boolean right = MessageDigest.isEqual(ascii(expected), ascii(response));
        return right ? new Reaction.Acceptance(challenged.invitation(), to, true) : new Reaction.Refusal(to);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
