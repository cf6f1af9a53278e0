// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.ssh;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchRevokedHostKeyException;
import com.jcraft.jsch.Session;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fotaide.deploy.problem.SshProblem;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Problem;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/**
 * Connections of our own: keys of servers from a known_hosts file, logging in by agent, keys, password and questions of the
 * server.
 *
 * @param options files and limits
 * @param question asked about servers that are not known
 */
public record JschSessions(SshOptions options, HostKeyQuestion question) implements SshSessions {
    private static final long NAP_MILLIS = 100;

    @Override
    public Session open(SshAddress address, Progress progress, Secrets secrets)
            throws FotaException, CancelledException {
        progress.begin("Connecting to " + address.server(), Progress.UNKNOWN);
        Attempt attempt = new Attempt(address, secrets);
        CompletableFuture<Session> done = new CompletableFuture<>();
        Thread thread = new Thread(() -> attempt.run(done), "fota-ssh-connect");
        thread.setDaemon(true);
        thread.start();
        try {
            while (true) {
                try {
                    return done.get(NAP_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException notYet) {
                    progress.checkCancelled();
                }
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof FotaException problem) {
                throw problem;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            attempt.abandon(done);
            throw new CancelledException();
        } catch (CancelledException cancelled) {
            attempt.abandon(done);
            throw cancelled;
        }
    }

    /** One try to log in. It works in a thread of its own, which the resolver or a person may keep for long. */
    private final class Attempt {
        private final SshAddress address;
        private final Answers answers;
        private final OpenSockets sockets = new OpenSockets(options.connect());

        Attempt(SshAddress address, Secrets secrets) {
            this.address = address;
            this.answers = new Answers(address, secrets);
        }

        void run(CompletableFuture<Session> done) {
            try {
                Session session = connect();
                if (!done.complete(session)) {
                    session.disconnect();
                }
            } catch (FotaException | RuntimeException failed) {
                done.completeExceptionally(failed);
            }
        }

        void abandon(CompletableFuture<Session> done) {
            sockets.close();
            done.cancel(false);
        }

        private Session connect() throws FotaException {
            Identities identities = Identities.of(options);
            JSch jsch = new JSch();
            KnownServers servers = known(jsch);
            try {
                Session session = jsch.getSession(address.user(), address.host(), address.port());
                session.setHostKeyRepository(servers);
                session.setIdentityRepository(identities);
                session.setUserInfo(answers);
                session.setSocketFactory(sockets);
                session.setDaemonThread(true);
                session.setConfig("StrictHostKeyChecking", "yes");
                session.setConfig("PreferredAuthentications", "publickey,keyboard-interactive,password");
                session.connect((int) options.connect().toMillis());
                session.setTimeout(0);
                answers.accepted();
                return session;
            } catch (JSchException failed) {
                throw new FotaException(problem(failed, identities, servers), failed);
            }
        }

        private KnownServers known(JSch jsch) throws FotaException {
            try {
                jsch.setKnownHosts(options.knownHosts().toString());
                return new KnownServers(jsch.getHostKeyRepository(), options.knownHosts(), question);
            } catch (JSchException damaged) {
                throw new FotaException(
                        SshProblem.KNOWN_HOSTS_DAMAGED.with(options.knownHosts(), damaged.getMessage()), damaged);
            }
        }

        private Problem problem(JSchException failed, Identities identities, KnownServers servers) {
            if (servers.problem().isPresent()) {
                return servers.problem().get();
            }
            if (failed instanceof JSchRevokedHostKeyException) {
                return SshProblem.HOST_REVOKED.with(address.server(), options.knownHosts());
            }
            String said = String.valueOf(failed.getMessage());
            if (said.startsWith("Auth fail")
                    || said.startsWith("Auth cancel")
                    || said.contains("Too many authentication failures")) {
                answers.refused();
                return SshProblem.LOGIN.with(address.login(), tried(identities, said));
            }
            return network(failed, said);
        }

        private Problem network(JSchException failed, String said) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            if (cause instanceof UnknownHostException) {
                return SshProblem.NO_HOST.with(address.host());
            }
            if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
                return SshProblem.UNREACHABLE.with(address.server(), cause.getMessage());
            }
            if (cause instanceof SocketTimeoutException || said.startsWith("timeout")) {
                return SshProblem.UNREACHABLE.with(
                        address.server(),
                        "no answer within " + options.connect().toSeconds() + " s");
            }
            return SshProblem.FAILED.with(address.server(), said);
        }

        private String tried(Identities identities, String said) {
            String keys = identities
                    .words()
                    .map(words -> "It was offered " + words + ", none of which it takes")
                    .orElse("There was no key to offer it");
            String password =
                    answers.gavePassword() ? ", and it refused the password." : ", and no password was given.";
            return keys + password + (said.contains("Too many") ? " It counts each key as a try." : "");
        }
    }
}
