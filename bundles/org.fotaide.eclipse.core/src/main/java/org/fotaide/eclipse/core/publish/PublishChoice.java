// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.publish;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.ServiceCaller;
import org.fotaide.api.publish.PublishRelease;
import org.fotaide.deploy.publish.Publishers;
import org.fotaide.deploy.publish.sftp.SftpPublisher;
import org.fotaide.deploy.ssh.UnknownHostKey;

/**
 * What the user wants published, and how.
 *
 * @param project its folder
 * @param place its name in fota.yaml
 * @param wanted what is to be done besides
 * @param forced the name of the release, where the user insists on one that devices would not take
 */
public record PublishChoice(Path project, String place, Set<Wish> wanted, Optional<String> forced) {
    private static final ServiceCaller<HostKeyPrompt> PROMPT =
            new ServiceCaller<>(PublishChoice.class, HostKeyPrompt.class);

    /** What may be done besides. */
    public enum Wish {
        /** Build before. */
        BUILD,
        /** Make it the release that devices get. */
        SET_CURRENT,
        /** Add the name to {@code releases:} of fota.yaml. */
        LIST
    }

    public PublishChoice {
        wanted = Set.copyOf(wanted);
    }

    /** Nobody is trusted where there is nobody to ask. */
    private static boolean trusts(UnknownHostKey key) {
        return PROMPT.current().filter(user -> user.trusts(key)).isPresent();
    }

    PublishRelease release() {
        PublishRelease release = new PublishRelease(project)
                .to(place)
                .with(Publishers.installed()
                        .with(new SftpPublisher(SshPreferences.current().options(), PublishChoice::trusts)));
        forced.ifPresent(release::forcing);
        if (!wanted.contains(Wish.SET_CURRENT)) {
            release.leavingCurrent();
        }
        return wanted.contains(Wish.LIST) ? release : release.unlisted();
    }
}
