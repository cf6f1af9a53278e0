// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.problem.ProjectProblem;

/** What the tools of a build find around them. */
record BuildEnvironment(BuildPlan plan) {
    /** The time that compilers put into a program instead of their own, so that both slots get the same. */
    private static final String EPOCH = "SOURCE_DATE_EPOCH";

    /** What the tools get in their environment, whatever is built. Their messages are to be the ones that are known here. */
    Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        variables.put("LC_ALL", "C");
        if (!System.getenv().containsKey(EPOCH)) {
            variables.put(EPOCH, Long.toString(Clock.systemUTC().instant().getEpochSecond()));
        }
        variables.putAll(plan.environment());
        return variables;
    }

    /** The same for a command of the project's own, which is told what it is to make. */
    Map<String, String> commandVariables(Path output) {
        Map<String, String> variables = variables();
        variables.put("FOTA_ROM_NAME", plan.rom().toString());
        variables.put("FOTA_OUTPUT", output.toString());
        return variables;
    }

    /** Fails where make would have nothing to do. */
    void requireMakefile() throws FotaException {
        boolean found = Stream.of("GNUmakefile", "makefile", "Makefile")
                .anyMatch(name -> Files.isRegularFile(plan.directory().resolve(name)));
        if (!found) {
            throw new FotaException(ProjectProblem.MAKEFILE_MISSING.with(
                    plan.directory(), plan.system().word()));
        }
    }
}
