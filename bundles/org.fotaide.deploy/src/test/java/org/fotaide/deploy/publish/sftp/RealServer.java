// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.sftp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fotaide.deploy.peer.SshServer;
import org.fotaide.deploy.publish.Destination;
import org.fotaide.deploy.publish.PlaceOnDisk;
import org.fotaide.deploy.publish.Publish;
import org.fotaide.deploy.publish.PublishReport;
import org.fotaide.deploy.publish.PublishRequest;
import org.fotaide.deploy.publish.PublishRequest.Switching;
import org.fotaide.deploy.publish.Release;
import org.fotaide.deploy.publish.Releases;
import org.fotaide.deploy.ssh.HostKeyQuestion;
import org.fotaide.deploy.ssh.SshOptions;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the tests with a real OpenSSH server share: the server, a place on it, and what is done with both. */
abstract class RealServer {
    static final Release OLD = Releases.pair("v1.0.1t45772(a)", 1, 1, 1);
    static final Release NEW = Releases.pair("v1.0.2t45772(a)", new byte[400_000]);
    static final Release LARGE = Releases.pair("v1.0.3t45772(a)", new byte[12_000_000]);

    @TempDir
    Path folder;

    Path place;
    Path known;
    Optional<SshServer> server = Optional.empty();

    @BeforeEach
    final void prepare() throws IOException {
        place = Files.createDirectory(folder.resolve("srv")).resolve("fota");
        known = folder.resolve("known_hosts");
    }

    @AfterEach
    final void stop() throws Exception {
        if (server.isPresent()) {
            server.get().close();
        }
    }

    final SshServer start(String... settings) throws Exception {
        return started(SshServer.start(folder, settings));
    }

    final SshServer started(SshServer running) throws IOException {
        server = Optional.of(running);
        Files.writeString(known, running.knownHost());
        return running;
    }

    interface Asked {
        boolean now();
    }

    static Progress after(long bytes, Runnable deed) {
        return after(bytes, deed, () -> false);
    }

    /** Does something once so many bytes were taken. */
    static Progress after(long bytes, Runnable deed, Asked cancelled) {
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

    static void signal(String name, ProcessHandle process) {
        try {
            int unused = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void await(Asked condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.now()) {
            assertTrue(System.nanoTime() < end, "it did not come true");
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /** Type and key, without the comment. */
    final String publicKey(String file) throws IOException {
        String[] words = Files.readString(folder.resolve(file)).split(" ");
        return words[0] + " " + words[1];
    }

    final String fingerprint(String file) throws Exception {
        Process keygen = new ProcessBuilder(
                        "ssh-keygen", "-l", "-f", folder.resolve(file).toString())
                .start();
        return new String(keygen.getInputStream().readAllBytes(), US_ASCII).split(" ")[1];
    }

    final SshOptions options() {
        SshOptions options = SshOptions.of(Map.of(), folder.resolve("nobody")).withKnownHosts(known);
        Path key = folder.resolve("id_ed25519");
        return new SshOptions(
                known, Optional.empty(), List.of(key), Optional.empty(), options.connect(), options.reply());
    }

    final SftpPublisher publisher() {
        return new SftpPublisher(options(), HostKeyQuestion.NOBODY);
    }

    final PublishReport publish(Release release) throws Exception {
        return publish(release, place, Progress.NONE);
    }

    final PublishReport publish(Release release, Path to, Progress progress) throws FotaException, CancelledException {
        return publish(release, to, progress, publisher(), Secrets.NONE);
    }

    final PublishReport publish(Release release, Path to, Progress progress, SftpPublisher publisher, Secrets secrets)
            throws FotaException, CancelledException {
        return new Publish(request(release, server.orElseThrow().url(to))).call(publisher, progress, secrets);
    }

    final PublishRequest request(Release release, String url) {
        return new PublishRequest(
                new Destination("site", url, folder), release, List.of(), Optional.empty(), Switching.SET_CURRENT);
    }

    final String refusal(Release release) {
        return assertThrows(FotaException.class, () -> publish(release))
                .problem()
                .code();
    }

    final PlaceOnDisk disk() {
        return new PlaceOnDisk(place);
    }
}
