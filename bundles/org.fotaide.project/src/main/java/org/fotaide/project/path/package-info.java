// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/**
 * Where the files of a workspace name other files and folders by their paths, so that they can go on doing so when these move.
 *
 * <pre>{@code
 * List<FileEdit> edits = index.after(new Moves(Map.of(from, to)));
 * }</pre>
 */
package org.fotaide.project.path;
