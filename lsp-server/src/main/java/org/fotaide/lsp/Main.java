// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

/** The language server as a process of its own, for editors that bring it with them. */
final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new LanguageServerProcess(System.getenv()).runOnStandardStreams());
    }
}
