// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.publish;

import java.util.Optional;
import java.util.Set;
import org.eclipse.core.resources.IProject;
import org.fotaide.api.publish.PublishRelease;
import org.fotaide.deploy.publish.Publishers;
import org.fotaide.eclipse.core.build.BuildWork;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;

/**
 * What the user wants published, and how.
 *
 * @param project whose release it is
 * @param place its name in fota.yaml
 * @param wanted what is to be done besides
 * @param forced the name of the release, where the user insists on one that devices would not take
 */
public record PublishChoice(IProject project, String place, Set<Wish> wanted, Optional<String> forced) {
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

    /** With the images of a build of now, if that is wanted, or of the last one. */
    PublishRelease release(Progress progress) throws FotaException, CancelledException {
        if (wanted.contains(Wish.BUILD)) {
            progress.log(new BuildWork(project).call(progress));
        }
        PublishRelease release = new PublishRelease(project.getLocation().toPath())
                .to(place)
                .with(Publishers.installed().with(SshServers.current().publisher()));
        forced.ifPresent(release::forcing);
        if (!wanted.contains(Wish.SET_CURRENT)) {
            release.leavingCurrent();
        }
        return wanted.contains(Wish.LIST) ? release : release.unlisted();
    }
}
