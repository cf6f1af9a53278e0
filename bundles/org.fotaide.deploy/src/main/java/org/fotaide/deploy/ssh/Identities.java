// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.ssh;

import com.jcraft.jsch.AgentIdentityRepository;
import com.jcraft.jsch.AgentProxyException;
import com.jcraft.jsch.Identity;
import com.jcraft.jsch.IdentityRepository;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.SSHAgentConnector;
import com.jcraft.jsch.UnixDomainSocketFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Vector;
import org.fotaide.deploy.problem.SshProblem;
import org.fotaide.firmware.work.FotaException;

/**
 * The keys to log in with, those first that need no passphrase. A key that the user names is the only one, since servers
 * count each that they are offered.
 */
final class Identities implements IdentityRepository {
    private final List<Identity> all;

    private Identities(List<Identity> all) {
        this.all = all;
    }

    static Identities of(SshOptions options) throws FotaException {
        List<Identity> found = new ArrayList<>();
        JSch files = new JSch();
        if (options.identity().isPresent()) {
            add(files, options.identity().get());
        } else {
            options.agent().ifPresent(socket -> found.addAll(ofAgent(socket)));
            for (Path key : options.keys()) {
                addIfUsable(files, key);
            }
        }
        files.getIdentityRepository().getIdentities().stream()
                .sorted(Comparator.comparing(Identity::isEncrypted))
                .forEach(found::add);
        return new Identities(List.copyOf(found));
    }

    private static void add(JSch files, Path key) throws FotaException {
        try {
            files.addIdentity(key.toString());
        } catch (JSchException unusable) {
            String why = Files.isReadable(key)
                    ? "it is no private key that is known here (" + unusable.getMessage() + ")"
                    : "there is no such file that you may read";
            throw new FotaException(SshProblem.IDENTITY.with(key, why), unusable);
        }
    }

    private static void addIfUsable(JSch files, Path key) {
        if (Files.isReadable(key)) {
            try {
                files.addIdentity(key.toString());
            } catch (JSchException unusable) {
                // nobody named this one: another one may do
            }
        }
    }

    /** Nothing where no agent answers. */
    private static List<Identity> ofAgent(Path socket) {
        try {
            return new AgentIdentityRepository(new SSHAgentConnector(new UnixDomainSocketFactory(), socket))
                    .getIdentities();
        } catch (AgentProxyException noAgent) {
            return List.of();
        }
    }

    Optional<String> words() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.size() + (all.size() == 1 ? " key" : " keys"));
    }

    @Override
    public String getName() {
        return "fota";
    }

    @Override
    public int getStatus() {
        return RUNNING;
    }

    // the library's interface
    @SuppressWarnings("JdkObsolete")
    @Override
    public Vector<Identity> getIdentities() {
        return new Vector<>(all);
    }

    @Override
    public boolean add(byte[] identity) {
        return false;
    }

    @Override
    public boolean remove(byte[] blob) {
        return false;
    }

    @Override
    public void removeAll() {}
}
