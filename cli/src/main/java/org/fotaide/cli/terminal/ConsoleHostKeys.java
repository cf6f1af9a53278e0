// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.terminal;

import java.io.Console;
import java.util.Locale;
import org.fotaide.deploy.ssh.HostKeyQuestion;
import org.fotaide.deploy.ssh.UnknownHostKey;

/** Asks whoever sits at the terminal about servers that are not known; where nobody does, none is trusted. */
public record ConsoleHostKeys(Terminal terminal) implements HostKeyQuestion {
    // the launcher asks for the console of java.base, which is null where nobody sits
    @SuppressWarnings("SystemConsoleNull")
    @Override
    public boolean trusts(UnknownHostKey key) {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        terminal.tell("fota: the server " + key.host() + " is not known.");
        terminal.tell("      Its " + key.type() + " key has the fingerprint " + key.fingerprint() + ".");
        terminal.tell("      Compare it with what whoever runs the server says. It would be written to "
                + key.knownHosts() + ".");
        String answer = console.readLine("Is this the right server (yes/no)? ");
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).equals("yes");
    }
}
