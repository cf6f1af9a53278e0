// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.util.List;

/** One run of a {@link TreeChecker}. It sees every checked file once and keeps only what it needs. */
public interface TreeCheck {
    void visit(CheckContext context);

    /** Everything found between the files; called once, after the last. */
    List<Finding> finish();
}
