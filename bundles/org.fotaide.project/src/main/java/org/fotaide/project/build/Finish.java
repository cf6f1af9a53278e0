// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fotaide.project.compiler.CompilerMessage;

/** Puts checked images and their record into the output folder, and reports. */
record Finish<R extends BuildReport>(
        BuildPlan plan, SteadyBuild.Built<?> built, Checked<R> checked, List<CompilerMessage> messages) {
    R call(OutputFolder output, Duration took) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>(checked.files());
        files.put(BuildRecord.NAME, RecordText.of(record()).text().getBytes(StandardCharsets.UTF_8));
        output.replace(files);
        return checked.report(
                new Checked.Ending(messages, notes(), plan.output().resolve(BuildRecord.NAME), took));
    }

    private BuildRecord record() {
        return new BuildRecord(
                plan.rom().toString(),
                plan.system().word(),
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS),
                checked.how(),
                built.sources(),
                List.copyOf(built.made()),
                checked.recorded());
    }

    private List<String> notes() {
        Set<String> notes = new LinkedHashSet<>(built.notes());
        notes.addAll(checked.notes());
        return List.copyOf(notes);
    }
}
