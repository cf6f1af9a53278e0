// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.upload.several;

import java.util.ArrayList;
import java.util.List;

/** Says how it went with several devices. */
public final class OutcomeWords {
    /** How it went with one, behind its name. */
    public String line(Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            return outcome.device() + ": failed. " + failed.problem().what();
        }
        if (outcome instanceof Outcome.UpToDate) {
            return outcome.device() + ": up to date.";
        }
        return outcome.device() + (outcome instanceof Outcome.Done ? ": done." : ": not tried.");
    }

    /** How many went how. */
    public String summary(List<Outcome> outcomes) {
        List<String> parts = new ArrayList<>();
        count(outcomes, Outcome.Done.class, "done", parts);
        count(outcomes, Outcome.UpToDate.class, "up to date", parts);
        count(outcomes, Outcome.Failed.class, "failed", parts);
        count(outcomes, Outcome.Untried.class, "not tried", parts);
        return outcomes.size() + " devices: " + String.join(", ", parts) + ".";
    }

    private static void count(List<Outcome> outcomes, Class<? extends Outcome> kind, String word, List<String> parts) {
        long number = outcomes.stream().filter(kind::isInstance).count();
        if (number > 0) {
            parts.add(number + " " + word);
        }
    }
}
