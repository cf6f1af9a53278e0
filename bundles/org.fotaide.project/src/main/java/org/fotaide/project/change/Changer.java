// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.change;

import java.util.List;
import java.util.ServiceLoader;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextRange;

/**
 * Offers changes of some kind of file, for which no other file has to be looked at. Found by ServiceLoader with this bundle's
 * class loader, as checkers are; one instance serves all threads.
 */
public interface Changer {
    /** What may be asked for where some characters are chosen; takes any text of any file. */
    List<Change> at(TextDocument document, TextRange chosen);

    /** All that are installed. */
    static List<Changer> installed() {
        return ServiceLoader.load(Changer.class, Changer.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
