// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.problem.ProjectProblem;

/** What the tools of a build are told: by variables of make, and by their environment. */
record BuildEnvironment(BuildPlan plan) {
    /** The time that compilers put into a program instead of their own, so that both slots get the same. */
    private static final String EPOCH = "SOURCE_DATE_EPOCH";

    /** What the tools get in their environment, for either slot. Their messages are to be the ones that are known here. */
    Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        variables.put("LC_ALL", "C");
        if (!System.getenv().containsKey(EPOCH)) {
            variables.put(EPOCH, Long.toString(Clock.systemUTC().instant().getEpochSecond()));
        }
        variables.putAll(plan.environment());
        return variables;
    }

    /** The variables of make that say which slot of which flash is built, under which name. */
    List<String> makeVariables(Slot slot) {
        List<String> variables = new ArrayList<>();
        variables.add("APP=" + slot.number());
        variables.add("ROM_NAME=" + plan.rom());
        variables.add("SPI_SIZE_MAP=" + plan.map().number());
        variables.add("SPI_SPEED=" + plan.frequency().speed());
        variables.add("SPI_MODE=" + plan.mode());
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
