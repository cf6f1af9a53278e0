// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** Everything that silences findings, besides comments. */
final class Silences implements Silence {
    private final List<Silence> all;

    Silences(List<Silencer> silencers) {
        all = silencers.stream().map(Silencer::begin).toList();
    }

    @Override
    public boolean visit(CheckContext context) {
        return any(silence -> silence.visit(context));
    }

    @Override
    public boolean forget(Path file) {
        return any(silence -> silence.forget(file));
    }

    /** Asks every one of them. */
    private boolean any(Predicate<Silence> changed) {
        return all.stream().filter(changed).count() > 0;
    }

    @Override
    public boolean covers(Finding finding) {
        return all.stream().anyMatch(silence -> silence.covers(finding));
    }

    List<Finding> told(List<Finding> findings) {
        return findings.stream().filter(finding -> !covers(finding)).toList();
    }
}
