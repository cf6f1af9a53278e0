// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.fotaide.lsp.document.OpenDocument;

/**
 * The installed features of one kind.
 *
 * @param all in no particular order
 */
record Installed<F extends FileFeature>(List<F> all) {
    Installed {
        all = List.copyOf(all);
    }

    static <F extends FileFeature> Installed<F> of(Class<F> kind) {
        return new Installed<>(ServiceLoader.load(kind, Installed.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** Those that know the file of a document. */
    Stream<F> knowing(OpenDocument document) {
        return all.stream().filter(feature -> feature.accepts(document.text().path()));
    }
}
