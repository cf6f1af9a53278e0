// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.architecture;

import java.util.List;
import java.util.stream.Stream;

/**
 * A room of the house (CONTRIBUTING.md).
 *
 * @param name the last word of its package
 * @param known the rooms that it may know
 * @param libraries the packages of the libraries that it may know
 */
record Room(String name, List<Room> known, List<String> libraries) {
    static final Room FIRMWARE = new Room("firmware", List.of(), List.of());
    static final Room MDNS = new Room("mdns", List.of(), List.of());
    static final Room PROJECT = new Room("project", List.of(FIRMWARE), List.of("org.snakeyaml.."));
    static final Room DEPLOY = new Room(
            "deploy", List.of(FIRMWARE, MDNS), List.of("javax.jmdns..", "com.google.gson..", "com.jcraft.jsch.."));
    static final Room SIMULATOR = new Room("simulator", List.of(FIRMWARE, MDNS), List.of());
    static final Room API =
            new Room("api", List.of(FIRMWARE, PROJECT, DEPLOY, SIMULATOR), List.of("com.google.gson.."));
    static final Room LSP = new Room(
            "lsp",
            List.of(FIRMWARE, PROJECT, DEPLOY, SIMULATOR, API),
            List.of("org.eclipse.lsp4j..", "com.google.gson.."));
    static final Room SERVER =
            new Room("server", List.of(FIRMWARE), List.of("org.eclipse.jetty..", "org.sqlite..", "com.google.gson.."));
    static final Room CLI = new Room(
            "cli",
            List.of(FIRMWARE, PROJECT, DEPLOY, SIMULATOR, API, LSP, SERVER),
            List.of("picocli..", "com.google.gson.."));

    /** Named one by one, since a library such as JmDNS calls itself {@code javax} too. */
    private static final List<String> JDK =
            List.of("java..", "javax.crypto..", "javax.net..", "javax.xml..", "com.sun.net.httpserver..");

    static List<Room> all() {
        return List.of(FIRMWARE, MDNS, PROJECT, DEPLOY, SIMULATOR, API, LSP, SERVER, CLI);
    }

    /** The rooms that hold values and rules only. */
    static List<Room> ofValues() {
        return List.of(FIRMWARE, MDNS);
    }

    /** The package that holds all of it, such as {@code org.fotaide.firmware}. */
    String root() {
        return "org.fotaide." + name;
    }

    /** All its packages, as ArchUnit writes them. */
    String packages() {
        return root() + "..";
    }

    /** All packages that its classes may use. */
    String[] allowed() {
        return Stream.of(Stream.of(packages()), known.stream().map(Room::packages), libraries.stream(), JDK.stream())
                .flatMap(part -> part)
                .toArray(String[]::new);
    }

    @Override
    public String toString() {
        return name;
    }
}
