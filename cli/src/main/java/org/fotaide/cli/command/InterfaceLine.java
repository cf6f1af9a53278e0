// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.util.Locale;
import org.fotaide.deploy.discovery.InterfaceState;

/** What people are told of a network interface. */
record InterfaceLine(InterfaceState state) {
    String text() {
        String use =
                switch (state.use()) {
                    case USED -> "used";
                    case ASKING_ONLY -> "used for asking only";
                    case NOT_USED -> "not used";
                    case BROKEN -> "cannot be used";
                };
        return String.format(Locale.ROOT, "interface %s: %s. %s", state.name(), use, state.reason())
                .strip();
    }
}
