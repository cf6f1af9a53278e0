// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.nio.file.Path;
import org.fotaide.project.text.TextRange;

/**
 * Another place that a finding is about.
 *
 * @param file where
 * @param range where in it
 * @param message what stands there
 */
public record Related(Path file, TextRange range, String message) {}
