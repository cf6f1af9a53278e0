// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.sftp;

import com.jcraft.jsch.ChannelSubsystem;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import org.fotaide.deploy.internal.CancelWatch;
import org.fotaide.deploy.problem.PublishProblem;
import org.fotaide.deploy.problem.SshProblem;
import org.fotaide.deploy.publish.Destination;
import org.fotaide.deploy.publish.Place;
import org.fotaide.deploy.publish.Publisher;
import org.fotaide.deploy.publish.folder.ReleasePlace;
import org.fotaide.deploy.ssh.HostKeyQuestion;
import org.fotaide.deploy.ssh.JschSessions;
import org.fotaide.deploy.ssh.SshAddress;
import org.fotaide.deploy.ssh.SshOptions;
import org.fotaide.deploy.ssh.SshSessions;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/** Puts releases into a folder of an SFTP server. */
public final class SftpPublisher implements Publisher {
    /** How long clearing up may take after a cancel, which is to be over within a second. */
    private static final Duration GRACE = Duration.ofMillis(600);

    private final SshSessions sessions;
    private final Duration reply;

    /** With the user's own files, and nobody to ask about servers that are not known. */
    public SftpPublisher() {
        this(SshOptions.of(System.getenv(), Path.of(System.getProperty("user.home"))), HostKeyQuestion.NOBODY);
    }

    public SftpPublisher(SshOptions options, HostKeyQuestion question) {
        this(new JschSessions(options, question), options.reply());
    }

    /**
     * @param sessions where connections come from
     * @param reply how long each answer of the server may take
     */
    public SftpPublisher(SshSessions sessions, Duration reply) {
        this.sessions = sessions;
        this.reply = reply;
    }

    @Override
    public String via() {
        return "sftp";
    }

    @Override
    public Place open(Destination destination, Progress progress, Secrets secrets)
            throws FotaException, CancelledException {
        SshAddress address = address(destination);
        Session session = sessions.open(address, progress, secrets);
        CancelWatch watch = CancelWatch.over(progress, GRACE, session::disconnect);
        Runnable disconnect = () -> {
            watch.close();
            session.disconnect();
        };
        try {
            return new ReleasePlace(
                    new SftpFiles(connection(session), address.path(), shown(address), progress, disconnect));
        } catch (IOException | JSchException noSftp) {
            disconnect.run();
            progress.checkCancelled();
            throw new FotaException(SshProblem.NO_SFTP.with(address.login(), noSftp.getMessage()), noSftp);
        }
    }

    private SftpConnection connection(Session session) throws IOException, JSchException {
        ChannelSubsystem channel = (ChannelSubsystem) session.openChannel("subsystem");
        channel.setSubsystem("sftp");
        channel.setWantReply(true);
        InputStream in = channel.getInputStream();
        OutputStream out = channel.getOutputStream();
        channel.connect((int) reply.toMillis());
        return SftpConnection.open(in, out, reply);
    }

    private static SshAddress address(Destination destination) throws FotaException {
        try {
            return SshAddress.read(destination.url(), System.getProperty("user.name"));
        } catch (IllegalArgumentException wrong) {
            throw new FotaException(
                    PublishProblem.ADDRESS.with(destination.name(), destination.url(), wrong.getMessage()), wrong);
        }
    }

    private static String shown(SshAddress address) {
        String path = address.path();
        return "sftp://" + address.login() + (path.isEmpty() || path.startsWith("/") ? path : "/~/" + path);
    }
}
