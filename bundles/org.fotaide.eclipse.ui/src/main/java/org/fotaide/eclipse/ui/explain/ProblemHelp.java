// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.explain;

import org.eclipse.core.resources.IMarker;
import org.eclipse.help.HelpSystem;
import org.eclipse.ui.IMarkerHelpContextProvider;
import org.fotaide.eclipse.core.marker.ProblemMarker;

/** F1 at a problem of ours explains its code. */
public final class ProblemHelp implements IMarkerHelpContextProvider {
    private static final String FINDINGS = "org.fotaide.eclipse.help.";

    @Override
    public String getHelpContextForMarker(IMarker marker) {
        return FINDINGS + marker.getAttribute(ProblemMarker.CODE, "");
    }

    @Override
    public boolean hasHelpContextForMarker(IMarker marker) {
        return HelpSystem.getContext(getHelpContextForMarker(marker)) != null;
    }

    static boolean isOurs(IMarker marker) {
        return !marker.getAttribute(ProblemMarker.CODE, "").isEmpty() && marker.exists();
    }
}
