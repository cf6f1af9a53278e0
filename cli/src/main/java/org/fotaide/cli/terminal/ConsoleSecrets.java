// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.terminal;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fotaide.firmware.work.SecretSubject;
import org.fotaide.firmware.work.Secrets;

/**
 * Secrets of the command line, in this order: a file ({@code -} is standard input), the environment, a prompt. Never an
 * argument, which every user of the machine can read. A refused secret is not given twice: what comes next is the prompt,
 * or nothing.
 */
public final class ConsoleSecrets implements Secrets {
    public static final String VARIABLE = "FOTA_PASSWORD";

    private static final String KEY_VARIABLE = "FOTA_KEY_PASSPHRASE";

    private final Map<SecretSubject.Kind, Path> files;
    private final Map<String, String> environment;
    private final Terminal terminal;
    private final Set<SecretSubject> refused = ConcurrentHashMap.newKeySet();
    private Optional<char[]> standardInput = Optional.empty();

    /**
     * @param files those that the user named, by what their first line is
     */
    public ConsoleSecrets(Map<SecretSubject.Kind, Path> files, Map<String, String> environment, Terminal terminal) {
        this.files = Map.copyOf(files);
        this.environment = environment;
        this.terminal = terminal;
    }

    @Override
    public Optional<char[]> get(SecretSubject subject) {
        if (!refused.contains(subject)) {
            Optional<Path> file = Optional.ofNullable(files.get(subject.kind()));
            if (file.isPresent()) {
                return file.get().toString().equals("-") ? readOnce() : read(file.get(), Files::newInputStream);
            }
            Optional<String> variable = Optional.ofNullable(environment.get(variable(subject.kind())));
            if (variable.isPresent()) {
                return variable.map(String::toCharArray);
            }
        }
        return prompt(subject);
    }

    @Override
    public void forget(SecretSubject subject) {
        refused.add(subject);
    }

    private static String variable(SecretSubject.Kind kind) {
        return kind == SecretSubject.Kind.KEY_PASSPHRASE ? KEY_VARIABLE : VARIABLE;
    }

    // the launcher asks for the console of java.base, which is null where nobody sits
    @SuppressWarnings("SystemConsoleNull")
    private Optional<char[]> prompt(SecretSubject subject) {
        Console console = System.console();
        if (console == null) {
            return Optional.empty();
        }
        String what = subject.kind() == SecretSubject.Kind.KEY_PASSPHRASE ? "Passphrase" : "Password";
        return Optional.ofNullable(console.readPassword("%s of %s: ", what, subject.name()));
    }

    /** Standard input can be read once, and several devices may want what stands there. */
    private synchronized Optional<char[]> readOnce() {
        if (standardInput.isEmpty()) {
            standardInput = read(Path.of("-"), path -> System.in);
        }
        return standardInput.map(char[]::clone);
    }

    private Optional<char[]> read(Path path, Source source) {
        try (InputStream stream = source.open(path)) {
            byte[] bytes = stream.readAllBytes();
            CharBuffer characters = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
            Arrays.fill(bytes, (byte) 0);
            return Optional.of(firstLine(characters));
        } catch (IOException unreadable) {
            terminal.tell("fota: cannot read the password file " + path + ": " + unreadable.getMessage());
            return Optional.empty();
        }
    }

    private static char[] firstLine(CharBuffer characters) {
        int end = 0;
        while (end < characters.length() && characters.get(end) != '\n' && characters.get(end) != '\r') {
            end++;
        }
        char[] line = new char[end];
        characters.get(line);
        if (characters.hasArray()) {
            Arrays.fill(characters.array(), '\0');
        }
        return line;
    }

    private interface Source {
        InputStream open(Path path) throws IOException;
    }
}
