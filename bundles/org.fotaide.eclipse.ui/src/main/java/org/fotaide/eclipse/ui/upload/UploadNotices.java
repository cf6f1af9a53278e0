// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.upload;

import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.fotaide.eclipse.core.upload.UploadWatcher;
import org.fotaide.eclipse.ui.notice.Notice;
import org.fotaide.firmware.work.Problem;

/** Tells how an upload ended. A service of the component runtime. */
public final class UploadNotices implements UploadWatcher {
    @Override
    public void ended(String device, String summary, Optional<Problem> problem) {
        String title = NLS.bind(problem.isPresent() ? Messages.failed : Messages.done, device);
        problem.map(failure -> new Notice(title, failure))
                .orElseGet(() -> new Notice(title, summary))
                .show();
    }
}
