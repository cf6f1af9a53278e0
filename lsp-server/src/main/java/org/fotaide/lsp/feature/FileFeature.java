// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.nio.file.Path;

/**
 * Knows something of some kind of file. Found by ServiceLoader with this bundle's class loader, as checkers are; one instance
 * serves all threads.
 */
public interface FileFeature {
    /** Whether it knows such files. */
    boolean accepts(Path file);
}
