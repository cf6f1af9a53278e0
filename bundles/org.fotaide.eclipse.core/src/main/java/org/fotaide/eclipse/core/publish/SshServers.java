// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.publish;

import org.eclipse.core.runtime.ServiceCaller;
import org.fotaide.deploy.publish.sftp.SftpPublisher;
import org.fotaide.deploy.ssh.Gateways;
import org.fotaide.deploy.ssh.SshOptions;
import org.fotaide.deploy.ssh.UnknownHostKey;

/**
 * SSH servers, with the keys and known hosts of the preferences; the user is asked about those that are not known.
 *
 * @param options of the connections
 */
public record SshServers(SshOptions options) {
    private static final ServiceCaller<HostKeyPrompt> PROMPT =
            new ServiceCaller<>(SshServers.class, HostKeyPrompt.class);

    /** As the preferences are now. */
    public static SshServers current() {
        return new SshServers(SshPreferences.current().options());
    }

    /** Nobody is trusted where there is nobody to ask. */
    private static boolean trusts(UnknownHostKey key) {
        return PROMPT.current().filter(user -> user.trusts(key)).isPresent();
    }

    /** To devices of other networks. */
    public Gateways gateways() {
        return new Gateways(options, SshServers::trusts);
    }

    SftpPublisher publisher() {
        return new SftpPublisher(options, SshServers::trusts);
    }
}
