// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload;

/** What is sent: a whole file, and what the device shall take it for. */
public final class Payload {
    public enum Kind {
        FIRMWARE,
        FILE_SYSTEM
    }

    private final String name;
    private final byte[] bytes;
    private final Kind kind;

    private Payload(String name, byte[] bytes, Kind kind) {
        this.name = name;
        this.bytes = bytes.clone();
        this.kind = kind;
    }

    /**
     * A program.
     *
     * @param name what people call it, such as {@code user2.bin}
     */
    public static Payload firmware(String name, byte[] bytes) {
        return new Payload(name, bytes, Kind.FIRMWARE);
    }

    /** The contents of the device's file system. */
    public static Payload fileSystem(String name, byte[] bytes) {
        return new Payload(name, bytes, Kind.FILE_SYSTEM);
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** A copy of the file. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** In bytes. */
    public int size() {
        return bytes.length;
    }

    @Override
    public String toString() {
        return name + " (" + bytes.length + " bytes)";
    }
}
