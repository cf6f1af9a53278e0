// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.path;

import java.util.List;
import org.fotaide.project.check.CheckContext;

/**
 * Finds the places of some kind of file that name files. Found by ServiceLoader with this bundle's class loader, as checkers are;
 * one instance serves all threads. Whether the files are there does not matter.
 */
public interface PathFinder {
    List<PathPlace> in(CheckContext context);
}
