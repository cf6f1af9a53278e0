// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.util.List;
import java.util.Map;
import org.fotaide.firmware.finding.Span;
import org.fotaide.lsp.document.ReadText;

/** Tells what can be done with the things in a file. */
public interface Lenses extends FileFeature {
    List<Lens> of(ReadText text);

    /**
     * A thing to be done, shown above a line.
     *
     * @param span what it is about
     * @param title what a person reads
     * @param command one of this server's
     * @param arguments of the command
     */
    record Lens(Span span, String title, String command, Map<String, Object> arguments) {
        public Lens {
            arguments = Map.copyOf(arguments);
        }
    }
}
