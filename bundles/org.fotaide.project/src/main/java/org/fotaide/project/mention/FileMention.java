// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.mention;

import java.nio.file.Path;

/** A mention and the file that it stands in. */
public record FileMention(Path file, Mention mention) {}
