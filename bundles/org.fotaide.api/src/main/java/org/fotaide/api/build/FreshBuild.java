// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.build;

import java.nio.file.Path;
import org.fotaide.api.file.InputFile;
import org.fotaide.api.problem.ApiProblem;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.build.BuildPlan;
import org.fotaide.project.build.BuildRecord;
import org.fotaide.project.build.LastBuild;
import org.fotaide.project.build.RecordedImages;

/**
 * The images that a project built last, as long as they are those of the project as it stands.
 *
 * @param plan how they were built
 * @param record what they are
 */
public record FreshBuild(BuildPlan plan, BuildRecord record) {
    /** Refused where something changed since. */
    public static FreshBuild of(Path project) throws FotaException {
        BuildPlan plan = new BuildProject(project).plan();
        LastBuild last = LastBuild.of(plan);
        if (!last.fresh()) {
            throw new FotaException(ApiProblem.BUILD_STALE.with(String.join(" ", last.reasons())));
        }
        return new FreshBuild(plan, last.record().orElseThrow());
    }

    /** Which images there are. */
    public RecordedImages images() {
        return record.images();
    }

    /** The bytes of one of them. */
    public byte[] read(RecordedImages.RecordedImage image) throws FotaException {
        return new InputFile(plan.output().resolve(image.file())).read();
    }
}
