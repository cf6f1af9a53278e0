// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.check.CheckOptions;
import org.fotaide.project.check.Checkers;
import org.fotaide.project.check.Workspace;
import org.fotaide.project.text.TextDocument;

/** A workspace in one file of which somebody types: each time a version becomes another one, and back. */
final class EditedWorkspace {
    private static final String VERSION = "v2.0.0t";
    private static final String FAULTY = "v2.0.1T";

    private final Workspace workspace = new Workspace(Checkers.installed(), CheckOptions.USUAL, List.of());
    private final Path file;
    private final String text;
    private final int findings;
    private boolean faulty;

    EditedWorkspace(Path root, Path file) throws IOException, CancelledException {
        this.file = file;
        text = Files.readString(file);
        workspace.add(root);
        workspace.work(Progress.NONE);
        findings = workspace.findings(file).size();
    }

    /** From the edit until everything is judged that it changes. */
    Duration edit() throws CancelledException {
        faulty = !faulty;
        TextDocument typed = new TextDocument(file, faulty ? text.replace(VERSION, FAULTY) : text);
        long start = System.nanoTime();
        workspace.hold(typed, Progress.NONE);
        workspace.work(Progress.NONE);
        workspace.takeNews();
        int found = workspace.findings(file).size();
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        if (faulty == (found == findings)) {
            throw new IllegalStateException(file + " has " + found + " findings, as many as before the edit");
        }
        return time;
    }
}
