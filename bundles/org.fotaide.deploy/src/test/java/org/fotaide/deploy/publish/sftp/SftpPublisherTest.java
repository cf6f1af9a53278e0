// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.sftp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.fotaide.deploy.publish.Destination;
import org.fotaide.deploy.publish.Publish;
import org.fotaide.deploy.publish.PublishReport;
import org.fotaide.deploy.publish.PublishReport.Outcome;
import org.fotaide.deploy.publish.PublishRequest;
import org.fotaide.deploy.publish.PublishRequest.Switching;
import org.fotaide.deploy.publish.Publishers;
import org.fotaide.deploy.publish.Release;
import org.fotaide.deploy.publish.Releases;
import org.fotaide.deploy.ssh.HostKeyQuestion;
import org.fotaide.deploy.ssh.SshOptions;
import org.fotaide.deploy.ssh.UnknownHostKey;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.SecretSubject;
import org.fotaide.firmware.work.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Publishing to a real OpenSSH server. */
class SftpPublisherTest {
    private static final Release OLD = Releases.pair("v1.0.1t45772(a)", 1, 1, 1);
    private static final Release NEW = Releases.pair("v1.0.2t45772(a)", new byte[400_000]);
    private static final Release LARGE = Releases.pair("v1.0.3t45772(a)", new byte[12_000_000]);

    @TempDir
    private Path folder;

    private Path place;
    private Path known;
    private Optional<SshServer> server = Optional.empty();

    @BeforeEach
    void prepare() throws IOException {
        place = Files.createDirectory(folder.resolve("srv")).resolve("fota");
        known = folder.resolve("known_hosts");
    }

    @AfterEach
    void stop() throws Exception {
        if (server.isPresent()) {
            server.get().close();
        }
    }

    private SshServer start(String... settings) throws Exception {
        SshServer started = SshServer.start(folder, settings);
        server = Optional.of(started);
        Files.writeString(known, started.knownHost());
        return started;
    }

    @Test
    void a_release_lies_there_and_is_what_devices_get() throws Exception {
        start();
        assertEquals(Outcome.PUBLISHED, publish(OLD).outcome());
        PublishReport report = publish(NEW);
        assertEquals(Optional.of(OLD.rom()), report.before());
        assertEquals(Optional.of(NEW.rom()), report.current());
        assertEquals(List.of(), report.notes());
        assertTrue(Files.isSymbolicLink(place.resolve("current/45772")));
        assertGets(NEW);
        assertEquals(List.of("current", "v1.0.1t45772(a)", "v1.0.2t45772(a)"), names(place));
        assertEquals(Outcome.THERE_ALREADY, publish(NEW).outcome());
    }

    /** What OpenSSH is told to refuse by these settings, other servers do not know at all. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fsync              | does not offer to sync",
                "posix-rename       | cannot replace a file in one step",
                "symlink            | holds copies",
                "readlink           | holds copies",
                "fsync,posix-rename,symlink,statvfs,hardlink | holds copies",
            })
    void a_server_that_can_do_less_gets_the_same_and_a_note(String without, String note) throws Exception {
        start("Subsystem sftp internal-sftp -P " + without);
        publish(OLD);
        PublishReport report = publish(NEW);
        assertTrue(report.notes().stream().anyMatch(said -> said.contains(note)), () -> report.notes()
                .toString());
        assertGets(NEW);
        assertWhole(place.resolve("v1.0.1t45772(a)"), OLD);
        assertEquals(List.of(), leftOvers());
    }

    @Test
    void a_server_that_only_reads_refuses_and_nothing_is_there() throws Exception {
        start("Subsystem sftp internal-sftp -R");
        FotaException refused = assertThrows(FotaException.class, () -> publish(NEW));
        assertEquals("publish-failed", refused.problem().code());
        assertTrue(refused.problem().why().contains("denies access"), refused.problem()::why);
        assertFalse(Files.exists(place));
    }

    @Test
    void a_folder_above_that_is_missing_is_told() throws Exception {
        start();
        FotaException refused =
                assertThrows(FotaException.class, () -> publish(NEW, folder.resolve("no/such"), Progress.NONE));
        assertEquals("publish-failed", refused.problem().code());
    }

    @Test
    void a_server_that_is_killed_in_the_middle_shows_nothing_half_done_and_the_next_try_mends_all() throws Exception {
        SshServer running = start();
        publish(OLD);
        Progress killing = after(3_000_000, () -> running.serving().forEach(ProcessHandle::destroyForcibly));
        FotaException cut = assertThrows(FotaException.class, () -> publish(LARGE, place, killing));
        assertEquals("publish-failed", cut.problem().code());
        assertGets(OLD);
        assertFalse(Files.exists(place.resolve(LARGE.rom().toString())));
        assertFalse(leftOvers().isEmpty());
        publish(LARGE);
        assertGets(LARGE);
        assertEquals(List.of(), leftOvers());
    }

    @Test
    void a_cancel_in_the_middle_leaves_nothing() throws Exception {
        start();
        publish(OLD);
        boolean[] asked = {false};
        Progress cancelling = after(3_000_000, () -> asked[0] = true, () -> asked[0]);
        assertThrows(CancelledException.class, () -> publish(LARGE, place, cancelling));
        assertGets(OLD);
        assertEquals(List.of("current", "v1.0.1t45772(a)"), names(place));
    }

    @Test
    void a_cancel_does_not_wait_for_a_server_that_fell_silent() throws Exception {
        SshServer running = start();
        publish(OLD);
        long[] asked = {0};
        Progress cancelling = after(
                3_000_000,
                () -> {
                    running.serving().forEach(process -> signal("STOP", process));
                    asked[0] = System.nanoTime();
                },
                () -> asked[0] != 0);
        assertThrows(CancelledException.class, () -> publish(LARGE, place, cancelling));
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked[0]);
        assertTrue(millis < 5_000, () -> "it took " + millis + " ms, the limit of an answer being 20 s");
        assertGets(OLD);
    }

    @Test
    void a_server_that_falls_silent_is_not_waited_for_without_end() throws Exception {
        SshServer running = start();
        Progress stopping = after(3_000_000, () -> running.serving().forEach(process -> signal("STOP", process)));
        SftpPublisher impatient =
                new SftpPublisher(options().withLimits(Duration.ofSeconds(10), Duration.ofSeconds(1)), key -> false);
        FotaException silent =
                assertThrows(FotaException.class, () -> publish(LARGE, place, stopping, impatient, Secrets.NONE));
        assertTrue(silent.problem().why().contains("did not answer"), silent.problem()::why);
    }

    @Test
    void an_unknown_server_is_asked_about_and_remembered() throws Exception {
        SshServer running = start();
        Files.writeString(known, "# mine\nexample.org " + publicKey("id_ed25519.pub"));
        AtomicReference<UnknownHostKey> asked = new AtomicReference<>();
        HostKeyQuestion no = key -> {
            asked.set(key);
            return false;
        };
        FotaException refused = assertThrows(
                FotaException.class,
                () -> publish(OLD, place, Progress.NONE, new SftpPublisher(options(), no), Secrets.NONE));
        assertEquals("ssh-host-unknown", refused.problem().code());
        assertEquals("ssh-ed25519", asked.get().type());
        assertEquals(fingerprint("host_key.pub"), asked.get().fingerprint());
        assertEquals("[127.0.0.1]:" + running.port(), asked.get().host());
        publish(OLD, place, Progress.NONE, new SftpPublisher(options(), key -> true), Secrets.NONE);
        assertTrue(Files.readString(known).startsWith("# mine\nexample.org "));
        assertTrue(Files.readString(known).endsWith("\n" + running.knownHost()));
        publish(NEW);
    }

    @Test
    void a_missing_known_hosts_is_an_empty_one_and_is_made() throws Exception {
        start();
        known = folder.resolve("home/.ssh/known_hosts");
        assertEquals("ssh-host-unknown", refusal(OLD));
        publish(OLD, place, Progress.NONE, new SftpPublisher(options(), key -> true), Secrets.NONE);
        assertEquals(server.orElseThrow().knownHost(), Files.readString(known));
    }

    @ParameterizedTest
    @CsvSource({"ed25519", "ecdsa", "rsa"})
    void a_changed_server_is_refused_whatever_anybody_says(String type) throws Exception {
        SshServer running = start();
        SshServer.makeKey(folder.resolve("other"), type, "");
        Files.writeString(known, "[127.0.0.1]:" + running.port() + " " + publicKey("other.pub") + "\n");
        FotaException refused = assertThrows(
                FotaException.class,
                () -> publish(OLD, place, Progress.NONE, new SftpPublisher(options(), key -> true), Secrets.NONE));
        assertEquals("ssh-host-changed", refused.problem().code());
        assertTrue(refused.problem().why().contains(fingerprint("host_key.pub")), refused.problem()::why);
        assertTrue(refused.problem().why().contains(fingerprint("other.pub")), refused.problem()::why);
        assertFalse(Files.exists(place));
    }

    @Test
    void another_server_on_the_usual_port_of_the_host_is_another_server() throws Exception {
        SshServer running = start();
        SshServer.makeKey(folder.resolve("other"), "ed25519", "");
        Files.writeString(known, "127.0.0.1 " + publicKey("other.pub") + "\n");
        assertEquals("ssh-host-unknown", refusal(OLD));
        Files.writeString(known, Files.readString(known) + running.knownHost());
        publish(OLD);
    }

    @Test
    void a_damaged_list_of_servers_is_told() throws Exception {
        start();
        Files.writeString(known, "example.org ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINone\n");
        assertEquals("ssh-known-hosts-damaged", refusal(OLD));
    }

    @Test
    void a_revoked_key_is_refused() throws Exception {
        SshServer running = start();
        Files.writeString(known, running.knownHost() + "@revoked " + running.knownHost());
        assertTrue(refusal(OLD).startsWith("ssh-host-"), () -> refusal(OLD));
    }

    @Test
    void a_wrong_password_is_forgotten() throws Exception {
        start("PasswordAuthentication yes");
        Files.writeString(folder.resolve("authorized_keys"), "");
        Remembering secrets = new Remembering("wrong");
        FotaException refused =
                assertThrows(FotaException.class, () -> publish(OLD, place, Progress.NONE, publisher(), secrets));
        assertEquals("ssh-login", refused.problem().code());
        String subject = "SERVER_PASSWORD " + System.getProperty("user.name") + "@127.0.0.1:"
                + server.orElseThrow().port();
        assertEquals("get " + subject, secrets.calls.get(0));
        assertEquals("forget " + subject, secrets.calls.get(secrets.calls.size() - 1));
    }

    @Test
    void nobody_who_has_neither_key_nor_password_gets_in() throws Exception {
        start("PasswordAuthentication yes");
        Files.writeString(folder.resolve("authorized_keys"), "");
        assertEquals("ssh-login", refusal(OLD));
    }

    @Test
    void a_locked_key_asks_for_its_passphrase_and_a_wrong_one_is_forgotten() throws Exception {
        start();
        Path locked = folder.resolve("locked");
        SshServer.makeKey(locked, "ed25519", "open sesame");
        Files.copy(
                folder.resolve("locked.pub"),
                folder.resolve("authorized_keys"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        SftpPublisher publisher = new SftpPublisher(options().withIdentity(locked), key -> false);
        Remembering secrets = new Remembering("wrong", "open sesame");
        publish(OLD, place, Progress.NONE, publisher, secrets);
        String subject = "KEY_PASSPHRASE " + locked;
        assertEquals(List.of("get " + subject, "forget " + subject, "get " + subject), secrets.calls);
    }

    @Test
    void a_key_of_the_agent_logs_in() throws Exception {
        start();
        Path socket = folder.resolve("agent");
        Process agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            await(() -> Files.exists(socket));
            ProcessBuilder add = new ProcessBuilder(
                    "ssh-add", "-q", folder.resolve("id_ed25519").toString());
            add.environment().put("SSH_AUTH_SOCK", socket.toString());
            assertEquals(0, add.start().waitFor());
            SshOptions options = SshOptions.of(Map.of("SSH_AUTH_SOCK", socket.toString()), folder.resolve("nobody"))
                    .withKnownHosts(known);
            publish(OLD, place, Progress.NONE, new SftpPublisher(options, key -> false), Secrets.NONE);
        } finally {
            agent.destroyForcibly();
        }
    }

    @Test
    void a_key_that_is_none_is_told() throws Exception {
        start();
        for (Path key : List.of(known, folder.resolve("missing"))) {
            SftpPublisher publisher = new SftpPublisher(options().withIdentity(key), any -> false);
            FotaException refused = assertThrows(
                    FotaException.class, () -> publish(OLD, place, Progress.NONE, publisher, Secrets.NONE));
            assertEquals("ssh-identity", refused.problem().code());
        }
    }

    @Test
    void who_may_not_transfer_files_is_told() throws Exception {
        start("Subsystem sftp /bin/false");
        assertEquals("ssh-no-sftp", refusal(OLD));
    }

    @ParameterizedTest
    @CsvSource({
        "sftp://127.0.0.1:1/fota, ssh-unreachable",
        "sftp://no-such-host.invalid/fota, ssh-no-host",
        "sftp://u:secret@127.0.0.1/fota, publish-address",
        "http://127.0.0.1/fota, publish-address",
        "sftp:///fota, publish-address",
        "sftp://127.0.0.1:99999/fota, publish-address",
        "srv/fota, publish-address",
    })
    void an_address_that_leads_nowhere_is_told(String url, String code) {
        FotaException refused = assertThrows(FotaException.class, () -> new Publish(request(OLD, url))
                .call(publisher(), Progress.NONE, Secrets.NONE));
        assertEquals(code, refused.problem().code());
        assertFalse(refused.problem().text().contains("secret") && code.startsWith("ssh"));
    }

    @Test
    void a_port_at_which_nobody_speaks_ssh_is_told_in_time() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SftpPublisher impatient =
                    new SftpPublisher(options().withLimits(Duration.ofSeconds(1), Duration.ofSeconds(1)), key -> false);
            FotaException refused = assertThrows(FotaException.class, () -> new Publish(
                            request(OLD, "sftp://127.0.0.1:" + silent.getLocalPort() + "/fota"))
                    .call(impatient, Progress.NONE, Secrets.NONE));
            assertTrue(refused.problem().code().startsWith("ssh-"), refused.problem()::code);
        }
    }

    @Test
    void the_publisher_is_found_by_its_word() throws Exception {
        assertEquals("sftp", Publishers.installed().via("sftp").via());
    }

    /** Secrets that tell what they were asked. */
    private static final class Remembering implements Secrets {
        private final List<String> secrets;
        private final List<String> calls = new ArrayList<>();

        Remembering(String... secrets) {
            this.secrets = new ArrayList<>(List.of(secrets));
        }

        @Override
        public synchronized Optional<char[]> get(SecretSubject subject) {
            calls.add("get " + subject.kind() + " " + subject.name());
            return secrets.isEmpty()
                    ? Optional.empty()
                    : Optional.of(secrets.remove(0).toCharArray());
        }

        @Override
        public synchronized void forget(SecretSubject subject) {
            calls.add("forget " + subject.kind() + " " + subject.name());
        }
    }

    private interface Asked {
        boolean now();
    }

    private static Progress after(long bytes, Runnable deed) {
        return after(bytes, deed, () -> false);
    }

    /** Does something once so many bytes were taken. */
    private static Progress after(long bytes, Runnable deed, Asked cancelled) {
        return new Progress() {
            private long worked;
            private boolean done;

            @Override
            public void begin(String step, long total) {}

            @Override
            public void worked(long amount) {
                worked += amount;
                if (worked >= bytes && !done) {
                    done = true;
                    deed.run();
                }
            }

            @Override
            public void log(String line) {}

            @Override
            public boolean cancelled() {
                return cancelled.now();
            }
        };
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            int unused = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(Asked condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.now()) {
            assertTrue(System.nanoTime() < end, "it did not come true");
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /** Type and key, without the comment. */
    private String publicKey(String file) throws IOException {
        String[] words = Files.readString(folder.resolve(file)).split(" ");
        return words[0] + " " + words[1];
    }

    private String fingerprint(String file) throws Exception {
        Process keygen = new ProcessBuilder(
                        "ssh-keygen", "-l", "-f", folder.resolve(file).toString())
                .start();
        return new String(keygen.getInputStream().readAllBytes(), US_ASCII).split(" ")[1];
    }

    private SshOptions options() {
        SshOptions options = SshOptions.of(Map.of(), folder.resolve("nobody")).withKnownHosts(known);
        Path key = folder.resolve("id_ed25519");
        return new SshOptions(
                known, Optional.empty(), List.of(key), Optional.empty(), options.connect(), options.reply());
    }

    private SftpPublisher publisher() {
        return new SftpPublisher(options(), HostKeyQuestion.NOBODY);
    }

    private PublishReport publish(Release release) throws Exception {
        return publish(release, place, Progress.NONE);
    }

    private PublishReport publish(Release release, Path to, Progress progress)
            throws FotaException, CancelledException {
        return publish(release, to, progress, publisher(), Secrets.NONE);
    }

    private PublishReport publish(Release release, Path to, Progress progress, SftpPublisher publisher, Secrets secrets)
            throws FotaException, CancelledException {
        return new Publish(request(release, server.orElseThrow().url(to))).call(publisher, progress, secrets);
    }

    private PublishRequest request(Release release, String url) {
        return new PublishRequest(
                new Destination("site", url, folder), release, List.of(), Optional.empty(), Switching.SET_CURRENT);
    }

    private String refusal(Release release) {
        return assertThrows(FotaException.class, () -> publish(release))
                .problem()
                .code();
    }

    private void assertGets(Release release) throws IOException {
        assertWhole(place.resolve("current/" + release.rom().ptype()), release);
    }

    private static void assertWhole(Path at, Release release) throws IOException {
        for (Map.Entry<String, Bytes> file : release.files().entrySet()) {
            assertArrayEquals(
                    file.getValue().toArray(),
                    Files.readAllBytes(at.resolve(file.getKey())),
                    () -> at + " " + file.getKey());
        }
    }

    private static List<String> names(Path at) throws IOException {
        try (Stream<Path> files = Files.list(at)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private List<String> leftOvers() throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(".fota-"))
                    .toList();
        }
    }
}
