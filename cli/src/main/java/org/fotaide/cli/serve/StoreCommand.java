// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.serve;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.List;
import org.fotaide.cli.command.ResultCommand;
import org.fotaide.cli.json.JsonOutput;
import org.fotaide.cli.terminal.Exit;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.owner.OwnerJson;
import org.fotaide.server.store.Store;
import picocli.CommandLine.Mixin;

/** A command that does one thing with the server's store, whether the server runs or not. */
abstract class StoreCommand extends ResultCommand {
    /** By whom, in the history. */
    static final String WHO = "command-line";

    @Mixin
    private final DataOption data = new DataOption();

    StoreCommand(Shell shell) {
        super(shell);
    }

    @Override
    public final Integer call() throws Exception {
        try (Store store = open(data)) {
            run(store);
        }
        return Exit.GOOD.status();
    }

    /** That of a server that is there already. */
    Store open(DataOption named) throws FotaException {
        return named.openKnown(shell());
    }

    abstract void run(Store store) throws Exception;

    final OwnerJson json() {
        return new OwnerJson();
    }

    /** One thing: as JSON, or as lines for people. */
    final void show(JsonElement value, List<String> lines) {
        switch (format()) {
            case JSON -> new JsonOutput(shell().terminal()).print(value);
            case TEXT -> lines.forEach(shell().terminal()::print);
        }
    }

    /** How one of several things is shown. */
    interface Shown<T> {
        JsonElement json(T one);
    }

    /** How one of several things is told to people. */
    interface Told<T> {
        String line(T one);
    }

    final <T> void show(List<T> all, Shown<T> shown, Told<T> told) throws FotaException {
        JsonArray array = new JsonArray();
        all.forEach(one -> array.add(shown.json(one)));
        show(array, all.stream().map(told::line).toList());
    }
}
