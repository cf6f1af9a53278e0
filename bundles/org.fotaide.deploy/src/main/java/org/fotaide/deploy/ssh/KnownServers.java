// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.ssh;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.UserInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fotaide.deploy.problem.SshProblem;
import org.fotaide.firmware.work.Problem;

/**
 * The keys of a known_hosts file. One that is not there is asked about and then added as a line of its own, which leaves the
 * rest of the file as it is; one that changed is refused, also when it only changed its type.
 */
final class KnownServers implements HostKeyRepository {
    private final HostKeyRepository known;
    private final Path file;
    private final HostKeyQuestion question;
    private Optional<Problem> problem = Optional.empty();

    /**
     * @param known what stands in the file
     */
    KnownServers(HostKeyRepository known, Path file, HostKeyQuestion question) {
        this.known = known;
        this.file = file;
        this.question = question;
    }

    /** Why the server is not trusted, if it is not. */
    Optional<Problem> problem() {
        return problem;
    }

    @Override
    public int check(String host, byte[] key) {
        if (known.check(host, key) == OK) {
            return OK;
        }
        String type = type(host, key);
        String fingerprint = fingerprint(key);
        List<HostKey> others = ownKeys(host);
        if (!others.isEmpty()) {
            problem = Optional.of(SshProblem.HOST_CHANGED.with(host, type, fingerprint, file, fingerprints(others)));
            return CHANGED;
        }
        if (!question.trusts(new UnknownHostKey(host, type, fingerprint, file))) {
            problem = Optional.of(SshProblem.HOST_UNKNOWN.with(host, type, fingerprint, file));
            return NOT_INCLUDED;
        }
        try {
            remember(host + " " + type + " " + Base64.getEncoder().encodeToString(key));
            return OK;
        } catch (IOException unwritable) {
            problem = Optional.of(SshProblem.KNOWN_HOSTS.with(file, unwritable.getMessage()));
            return NOT_INCLUDED;
        }
    }

    /** Those of this very port: the library also takes those of the usual one, where another server may run. */
    private List<HostKey> ownKeys(String host) {
        List<HostKey> keys = Arrays.asList(known.getHostKey(host, null));
        if (!host.startsWith("[")) {
            return keys;
        }
        List<HostKey> usual = Arrays.asList(known.getHostKey(host.substring(1, host.indexOf("]:")), null));
        return keys.stream().filter(key -> !usual.contains(key)).toList();
    }

    private static String type(String host, byte[] key) {
        try {
            return new HostKey(host, key).getType();
        } catch (JSchException unknown) {
            return "unknown";
        }
    }

    private static String fingerprints(List<HostKey> keys) {
        return keys.stream()
                .map(key -> fingerprint(Base64.getDecoder().decode(key.getKey())) + " (" + key.getType() + ")")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String fingerprint(byte[] key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private void remember(String line) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
        boolean begun = Files.exists(file) && Files.size(file) > 0;
        boolean ended =
                !begun || Files.readString(file, StandardCharsets.ISO_8859_1).endsWith("\n");
        Files.writeString(
                file,
                (ended ? "" : "\n") + line + "\n",
                StandardCharsets.US_ASCII,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    @Override
    public void add(HostKey key, UserInfo user) {
        // a key that is trusted was added when it was checked
    }

    @Override
    public void remove(String host, String type) {
        throw new UnsupportedOperationException("only a person removes keys");
    }

    @Override
    public void remove(String host, String type, byte[] key) {
        throw new UnsupportedOperationException("only a person removes keys");
    }

    @Override
    public String getKnownHostsRepositoryID() {
        return file.toString();
    }

    @Override
    public HostKey[] getHostKey() {
        return known.getHostKey();
    }

    @Override
    public HostKey[] getHostKey(String host, String type) {
        return known.getHostKey(host, type);
    }
}
