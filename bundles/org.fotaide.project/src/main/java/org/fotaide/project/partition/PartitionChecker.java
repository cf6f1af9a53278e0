// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.partition.PartitionCode;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Checker;
import org.fotaide.project.check.Finding;
import org.fotaide.project.text.TextDocument;

/**
 * Partition tables, each by itself: what is wrong whichever tool makes it. What depends on the project's settings is found
 * by {@link PartitionProjectChecker}.
 */
public final class PartitionChecker implements Checker {
    @Override
    public List<? extends Code> codes() {
        return List.of(PartitionCode.values());
    }

    @Override
    public boolean accepts(Path file) {
        return false;
    }

    @Override
    public boolean suspects(Path file) {
        return new TableFiles(file).isCsv();
    }

    @Override
    public boolean recognises(TextDocument document) {
        return new TableFiles(document.path()).isTable(document);
    }

    @Override
    public boolean acceptsNamed(Path file) {
        return suspects(file);
    }

    @Override
    public List<Finding> check(CheckContext context) throws CancelledException {
        if (new TableFiles(context.file()).isForeign(context.document())) {
            return List.of();
        }
        PartitionCsv csv = context.reading(PartitionCsv.class, PartitionCsv::of);
        context.checkCancelled();
        List<Finding> findings = new ArrayList<>(new FormFindings(csv).list());
        if (!csv.rows().isEmpty()) {
            findings.addAll(new TableFindings(csv).of(new TableAlone(csv).faults()));
        }
        return findings;
    }
}
