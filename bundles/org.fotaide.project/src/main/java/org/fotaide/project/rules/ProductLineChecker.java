// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import org.fotaide.project.check.TreeCheck;
import org.fotaide.project.check.TreeChecker;

/** The rules between the ROM names of all projects in a tree that build for one product. */
public final class ProductLineChecker implements TreeChecker {
    @Override
    public TreeCheck begin() {
        return new ProductLineCheck();
    }
}
