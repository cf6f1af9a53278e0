// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.serve;

import org.fotaide.cli.terminal.Shell;
import picocli.CommandLine;

/** {@code fota serve} and everything under it. */
public record ServeCommands(Shell shell) {
    public CommandLine all() {
        return new CommandLine(new ServeCommand(shell))
                .addSubcommand(new CommandLine(new Group.Products())
                        .addSubcommand(new ProductAdd(shell))
                        .addSubcommand(new ProductList(shell)))
                .addSubcommand(new CommandLine(new Group.Roms())
                        .addSubcommand(new RomAdd(shell))
                        .addSubcommand(new RomList(shell))
                        .addSubcommand(new RomCurrent(shell)))
                .addSubcommand(new CommandLine(new Group.Devices())
                        .addSubcommand(new DeviceAdd(shell))
                        .addSubcommand(new DeviceList(shell))
                        .addSubcommand(new DeviceSet(shell))
                        .addSubcommand(new DeviceRemove(shell)))
                .addSubcommand(new CommandLine(new Group.Keys())
                        .addSubcommand(new KeyAdd(shell))
                        .addSubcommand(new KeyList(shell))
                        .addSubcommand(new KeyRevoke(shell)));
    }
}
