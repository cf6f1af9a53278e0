// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.sftp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.fotaide.deploy.peer.SshServer;
import org.fotaide.deploy.publish.Publish;
import org.fotaide.deploy.publish.Publishers;
import org.fotaide.deploy.ssh.HostKeyQuestion;
import org.fotaide.deploy.ssh.SshOptions;
import org.fotaide.deploy.ssh.UnknownHostKey;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.SecretSubject;
import org.fotaide.firmware.work.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a real OpenSSH server lets in, and which servers are trusted. */
class SshLoginTest extends RealServer {
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

    @ParameterizedTest
    @CsvSource({"ed25519", "ecdsa", "rsa"})
    void a_key_of_any_kind_logs_in(String type) throws Exception {
        start();
        Path key = folder.resolve("mine");
        SshServer.makeKey(key, type, "");
        Files.copy(folder.resolve("mine.pub"), folder.resolve("authorized_keys"), StandardCopyOption.REPLACE_EXISTING);
        SftpPublisher publisher = new SftpPublisher(options().withIdentity(key), HostKeyQuestion.NOBODY);
        publish(OLD, place, Progress.NONE, publisher, Secrets.NONE);
        assertTrue(Files.isDirectory(place));
    }

    @ParameterizedTest
    @CsvSource({
        "PasswordAuthentication,       KbdInteractiveAuthentication, blink,       logged in",
        "KbdInteractiveAuthentication, PasswordAuthentication,       blink,       logged in",
        "PasswordAuthentication,       KbdInteractiveAuthentication, wrong blink, logged in",
        "KbdInteractiveAuthentication, PasswordAuthentication,       wrong blink, logged in",
        "PasswordAuthentication,       KbdInteractiveAuthentication, wrong,       ssh-login",
        "KbdInteractiveAuthentication, PasswordAuthentication,       wrong,       ssh-login",
    })
    void a_password_logs_in_also_where_the_server_asks_for_it_in_its_own_words(
            String on, String off, String given, String outcome) throws Exception {
        started(SshServer.startWithPam(folder, "blink", on + " yes", off + " no", "PubkeyAuthentication no"));
        Remembering secrets = new Remembering(given.split(" "));
        String came = "logged in";
        try {
            publish(OLD, place, Progress.NONE, publisher(), secrets);
        } catch (FotaException refused) {
            came = refused.problem().code();
        }
        assertEquals(outcome, came, () -> secrets.calls + log());
        String subject = "SERVER_PASSWORD " + System.getProperty("user.name") + "@127.0.0.1:"
                + server.orElseThrow().port();
        assertEquals("get " + subject, secrets.calls.get(0));
        assertEquals(given.contains("wrong"), secrets.calls.contains("forget " + subject), secrets.calls::toString);
        assertEquals(
                outcome.equals("logged in"), secrets.calls.contains("accepted " + subject), secrets.calls::toString);
    }

    @Test
    void a_server_that_wants_a_key_and_a_password_gets_both() throws Exception {
        started(SshServer.startWithPam(
                folder,
                "blink",
                "KbdInteractiveAuthentication yes",
                "AuthenticationMethods publickey,keyboard-interactive"));
        publish(OLD, place, Progress.NONE, publisher(), new Remembering("blink"));
        assertTrue(Files.isDirectory(place), this::log);
    }

    private String log() {
        try {
            return server.orElseThrow().log();
        } catch (IOException e) {
            return e.toString();
        }
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
        assertEquals(
                List.of("get " + subject, "forget " + subject, "get " + subject, "accepted " + subject), secrets.calls);
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
        public synchronized void accepted(SecretSubject subject) {
            calls.add("accepted " + subject.kind() + " " + subject.name());
        }

        @Override
        public synchronized void forget(SecretSubject subject) {
            calls.add("forget " + subject.kind() + " " + subject.name());
        }
    }
}
