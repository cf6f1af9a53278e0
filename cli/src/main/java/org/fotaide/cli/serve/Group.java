// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.serve;

import picocli.CommandLine.Command;

/** A word that only leads to the commands under it. */
final class Group {
    private Group() {}

    @Command(name = "key", description = "Make, list and revoke keys.", mixinStandardHelpOptions = true)
    static final class Keys {}

    @Command(name = "product", description = "Make, change and list products.", mixinStandardHelpOptions = true)
    static final class Products {}

    @Command(
            name = "rom",
            description = "Publish and list ROMs, and set one as current.",
            mixinStandardHelpOptions = true)
    static final class Roms {}

    @Command(name = "device", description = "Add, list, change and forget devices.", mixinStandardHelpOptions = true)
    static final class Devices {}
}
