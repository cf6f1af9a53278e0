// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.util.Optional;
import org.fotaide.project.text.TextRange;

/**
 * A wish to hear nothing of a kind of finding, as a file lists it.
 *
 * @param suppression the wish
 * @param range where it stands
 * @param removal takes it out; empty where only a person can
 */
public record Listed(Suppression suppression, TextRange range, Optional<Fix> removal) {}
