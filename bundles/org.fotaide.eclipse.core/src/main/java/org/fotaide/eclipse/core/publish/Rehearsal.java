// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.publish;

import java.util.List;
import org.fotaide.api.words.PublishWords;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/** Everything that publishing does up to the first change of the place. */
public record Rehearsal(PublishChoice choice, Secrets secrets) {
    /** What would be done, a line each. */
    public List<String> call(Progress progress) throws FotaException, CancelledException {
        return new PublishWords().of(choice.release(progress).rehearse(progress, secrets));
    }
}
