// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.ssh;

import com.jcraft.jsch.UIKeyboardInteractive;
import com.jcraft.jsch.UserInfo;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.work.SecretSubject;
import org.fotaide.firmware.work.SecretSubject.Kind;
import org.fotaide.firmware.work.Secrets;

/** Answers a server, and locked keys, from the user's secrets. One that is asked for again was refused, and is forgotten. */
final class Answers implements UserInfo, UIKeyboardInteractive {
    private static final int TRIES = 3;
    private static final String PASSPHRASE = "Passphrase for ";

    private final SshAddress address;
    private final Secrets secrets;
    private final Map<SecretSubject, Integer> given = new HashMap<>();
    private Optional<String> answer = Optional.empty();

    Answers(SshAddress address, Secrets secrets) {
        this.address = address;
        this.secrets = secrets;
    }

    private SecretSubject password() {
        return new SecretSubject(Kind.SERVER_PASSWORD, address.login());
    }

    /** Whether the server had a password to judge. */
    boolean gavePassword() {
        return given.containsKey(password());
    }

    /** The server let the user in: one of what it was given is right, and what opened the keys was. */
    void accepted() {
        given.keySet().forEach(secrets::accepted);
    }

    /** The server let nobody in: what it was given is wrong. */
    void refused() {
        given.keySet().stream()
                .filter(subject -> subject.kind() == Kind.SERVER_PASSWORD)
                .forEach(secrets::forget);
    }

    private Optional<String> ask(SecretSubject subject) {
        int tries = given.getOrDefault(subject, 0);
        if (tries > 0) {
            secrets.forget(subject);
        }
        if (tries == TRIES) {
            return Optional.empty();
        }
        Optional<char[]> secret = secrets.get(subject);
        secret.ifPresent(found -> given.put(subject, tries + 1));
        return secret.map(found -> {
            String text = new String(found);
            Arrays.fill(found, '\0');
            return text;
        });
    }

    @Override
    public boolean promptPassword(String message) {
        answer = ask(password());
        return answer.isPresent();
    }

    @Override
    public boolean promptPassphrase(String message) {
        String key = message.startsWith(PASSPHRASE) ? message.substring(PASSPHRASE.length()) : message;
        answer = ask(new SecretSubject(Kind.KEY_PASSPHRASE, key));
        return answer.isPresent();
    }

    @Override
    public String getPassword() {
        return answer.orElse("");
    }

    @Override
    public String getPassphrase() {
        return answer.orElse("");
    }

    /** A hidden answer is the password; what else a server asks, such as a code, is asked for by its own words. */
    @Override
    public String[] promptKeyboardInteractive(
            String destination, String name, String instruction, String[] prompt, boolean[] echo) {
        String[] answers = new String[prompt.length];
        for (int at = 0; at < prompt.length; at++) {
            boolean usual = prompt.length == 1 && !echo[at];
            Optional<String> said = ask(
                    usual
                            ? password()
                            : new SecretSubject(
                                    Kind.SERVER_PASSWORD, address.login() + " (" + prompt[at].strip() + ")"));
            if (said.isEmpty()) {
                return null;
            }
            answers[at] = said.get();
        }
        return answers;
    }

    /** Keys of servers are judged elsewhere; nothing else is agreed to. */
    @Override
    public boolean promptYesNo(String message) {
        return false;
    }

    @Override
    public void showMessage(String message) {}
}
