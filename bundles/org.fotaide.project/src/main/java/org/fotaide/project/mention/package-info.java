// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/**
 * Where the files of a workspace speak of the same thing: a ROM, or a region, a device or a place of a project.
 *
 * <pre>{@code
 * MentionIndex index = MentionIndex.installed();
 * Workspace workspace = new Workspace(Checkers.installed(), CheckOptions.USUAL, List.of(index));
 * }</pre>
 */
package org.fotaide.project.mention;
