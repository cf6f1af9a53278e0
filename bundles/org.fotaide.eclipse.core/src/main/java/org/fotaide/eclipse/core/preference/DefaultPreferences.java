// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.preference;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.fotaide.deploy.proof.ProofOptions;
import org.fotaide.deploy.upload.PortRange;
import org.fotaide.deploy.upload.TimeLimits;

/** What holds until the user chooses. */
public final class DefaultPreferences extends AbstractPreferenceInitializer {
    static final long PROOF_SECONDS = ProofOptions.DEFAULT.limit().toSeconds();

    /** For a device's TCP connection, and for each part that it takes. */
    static final long STALL_SECONDS = TimeLimits.DEFAULT.stall().toSeconds();

    @Override
    public void initializeDefaultPreferences() {
        IEclipsePreferences node = DefaultScope.INSTANCE.getNode(FotaPreferences.NODE);
        node.put(FotaPreferences.INTERFACES, "");
        node.putInt(FotaPreferences.FIRST_PORT, PortRange.DEFAULT.first());
        node.putInt(FotaPreferences.LAST_PORT, PortRange.DEFAULT.last());
        node.putLong(FotaPreferences.PROOF, PROOF_SECONDS);
        node.putLong(FotaPreferences.STALL, STALL_SECONDS);
        node.put(Toolchain.COMPILER, "");
        node.put(Toolchain.SDK, "");
    }
}
