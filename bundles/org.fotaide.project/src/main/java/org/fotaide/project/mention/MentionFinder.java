// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.mention;

import java.util.List;
import org.fotaide.project.check.CheckContext;

/**
 * Finds mentions in some kind of file. Found by ServiceLoader with this bundle's class loader, as checkers are; one instance
 * serves all threads. Asked after the checkers, so that what they read of the file is known.
 */
public interface MentionFinder {
    List<Mention> in(CheckContext context);
}
