package org.fotaide.cli.command;

/** How a command writes its result. */
public enum Format {
    /** For people. */
    TEXT,
    /** For scripts. */
    JSON;
}
