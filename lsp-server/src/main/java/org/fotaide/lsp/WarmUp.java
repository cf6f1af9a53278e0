// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import java.util.Map;

/**
 * Serves nobody for a moment, so that a class-data archive which is written at the end holds what the server loads.
 *
 * <pre>{@code
 * java -XX:ArchiveClassesAtExit=server.jsa -cp lib/a.jar:lib/b.jar org.fotaide.lsp.WarmUp
 * }</pre>
 */
public final class WarmUp {
    public static void main(String[] arguments) {
        new WarmUp().run();
    }

    public void run() {
        WarmUpEditor editor = new WarmUpEditor();
        new LanguageServerProcess(Map.of()).run(editor.says(), editor.hears());
    }
}
