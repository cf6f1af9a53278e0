// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.folder;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.work.CancelledException;

/**
 * The files of a place. Paths count from its folder, have {@code /} between their names, and the empty one is the folder
 * itself. A message of an {@link IOException} is a part of a sentence for people. Belongs to one thread.
 */
public interface PlaceFiles extends AutoCloseable {
    /** The address of the folder, for people. */
    String where();

    /** What is in a folder; nothing if it is not there. */
    List<PlaceEntry> list(String folder) throws IOException, CancelledException;

    /** Fails if the folder of the place is not there and could not be made, either. */
    void checkRoot() throws IOException, CancelledException;

    /** Makes the folder of the place itself, in a folder that is there; does nothing if it is there. */
    void makeRoot() throws IOException, CancelledException;

    /** Makes a folder that is not there yet. */
    void makeFolder(String path) throws IOException, CancelledException;

    /** Writes a file that is not there yet, and returns when its content would survive a loss of power, where that can be had. */
    void write(String path, Bytes content) throws IOException, CancelledException;

    /** Reads a file; empty if there is none, or if it is larger. */
    Optional<Bytes> read(String path, int most) throws IOException, CancelledException;

    /** Makes a symbolic link; false where the place does not take any. */
    boolean link(String path, String target) throws IOException, CancelledException;

    /** Gives a file or folder a name that nothing has yet. */
    void move(String from, String to) throws IOException, CancelledException;

    /** Puts a file or link in the place of another one, if there is one, so that one or the other is always seen. */
    void replace(String from, String to) throws IOException, CancelledException;

    void deleteFile(String path) throws IOException, CancelledException;

    /** Deletes an empty folder. */
    void deleteFolder(String path) throws IOException, CancelledException;

    /** Makes the names in a folder survive a loss of power, where that can be had. */
    void sync(String folder) throws IOException, CancelledException;

    /** What a person should know of how it went, each one or more whole sentences. */
    List<String> notes();

    @Override
    void close();
}
