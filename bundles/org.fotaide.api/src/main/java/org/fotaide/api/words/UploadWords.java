// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.words;

import java.time.Duration;
import java.util.Locale;
import org.fotaide.api.upload.UploadImage.Uploaded;
import org.fotaide.deploy.proof.BootProof;
import org.fotaide.deploy.upload.UploadReport;

/** Says in sentences how an upload went. */
public final class UploadWords {
    public String sent(Uploaded done) {
        UploadReport report = done.report();
        String manner =
                switch (report.manner()) {
                    case STREAMED -> "streamed";
                    case LOCK_STEP -> "in lock-step";
                    case LOCK_STEP_AFTER_STALL -> "in lock-step, since the device stalled when streamed to";
                };
        return String.format(
                Locale.ROOT,
                "Sent %d bytes to %s in %s (%.1f KB/s, %s, %s).",
                report.bytes(),
                done.device().name(),
                seconds(report.transfer()),
                report.bytesPerSecond() / 1024,
                manner,
                report.authentication().words());
    }

    public String proof(BootProof proof) {
        if (proof instanceof BootProof.Proven proven) {
            return "Proved: it ran " + proven.before().words() + " and now runs "
                    + proven.now().words() + " (" + proven.how().words() + ", " + seconds(proven.after())
                    + " after the upload).";
        }
        if (proof instanceof BootProof.CameBack back) {
            return "It came back (" + back.sign().words() + ", " + seconds(back.after())
                    + " after the upload); which firmware it runs, it does not tell.";
        }
        if (proof instanceof BootProof.StillOld old) {
            return "NOT updated: the device still runs " + old.now().words()
                    + ". It took the image but went back to the old one; see what it says on its serial line when it starts.";
        }
        if (proof instanceof BootProof.NotBack gone) {
            return "NOT seen again: the device has not answered for " + seconds(gone.after())
                    + " since it took the image. Look at its serial line, or switch it off and on.";
        }
        return "Not proved: the device answers, but shows neither a restart nor which firmware it runs.";
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
