// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import org.fotaide.firmware.work.FotaException;

/**
 * A build of one sort: which system runs, and what becomes of what it made.
 *
 * @param <P> what the system makes
 * @param <R> how the build is reported
 */
interface Making<P extends Products, R extends BuildReport> {
    BuildPlan plan();

    SystemBuild<P> system(WorkFolder work);

    /** Makes the images of what was linked, where the project did not, and refuses what a device could not run. */
    Checked<R> check(P products) throws FotaException, IOException;
}
