// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.internal.process.StepFailedException;
import org.fotaide.project.internal.process.StepLog;

/**
 * Runs one build system for everything that is to be made.
 *
 * @param <P> what it makes
 */
interface SystemBuild<P extends Products> {
    P build(StepLog log) throws FotaException, CancelledException, StepFailedException, IOException;
}
