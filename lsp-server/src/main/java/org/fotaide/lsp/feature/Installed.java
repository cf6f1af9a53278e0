// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.fotaide.lsp.document.OpenDocument;

/** The installed features of one kind, looked for when one is asked for the first time. Serves all threads. */
final class Installed<F extends FileFeature> {
    private final Class<F> kind;
    private volatile List<F> all;

    private Installed(Class<F> kind) {
        this.kind = kind;
    }

    static <F extends FileFeature> Installed<F> of(Class<F> kind) {
        return new Installed<>(kind);
    }

    /** Those that know the file of a document, in no particular order. */
    Stream<F> knowing(OpenDocument document) {
        return all().stream().filter(feature -> feature.accepts(document.text().path()));
    }

    private List<F> all() {
        List<F> known = all;
        if (known == null) {
            // whoever comes at the same time finds the same
            known = ServiceLoader.load(kind, Installed.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
            all = known;
        }
        return known;
    }
}
