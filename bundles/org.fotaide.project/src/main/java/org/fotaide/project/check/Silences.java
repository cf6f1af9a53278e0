// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
    public List<Suppression> over(Path file) {
        return all.stream().flatMap(silence -> silence.over(file).stream()).toList();
    }

    @Override
    public List<Listed> listed(Path file) {
        return all.stream().flatMap(silence -> silence.listed(file).stream()).toList();
    }

    @Override
    public Optional<Path> home(Path file) {
        return all.stream().flatMap(silence -> silence.home(file).stream()).findFirst();
    }

    boolean covers(Finding finding) {
        return over(finding.file()).stream()
                .anyMatch(
                        suppression -> suppression.code().equals(finding.code().id()));
    }
}
