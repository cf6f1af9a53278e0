// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.fotaide.eclipse.core.preference.FotaPreferences;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test that leaves an error in the workbench's log, and keeps every test within this machine and out of the next one. */
final class Guard implements BeforeEachCallback, AfterEachCallback {
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final ILogListener listener = (status, plugin) -> {
        if (status.matches(IStatus.ERROR)) {
            errors.add(status + "; " + status.getException());
        }
    };

    @Override
    public void beforeEach(ExtensionContext context) {
        InstanceScope.INSTANCE.getNode(FotaPreferences.NODE).put(FotaPreferences.INTERFACES, "lo");
        errors.clear();
        Platform.addLogListener(listener);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Workbench.rest();
        Platform.removeLogListener(listener);
        assertEquals(List.of(), errors, "errors in the log");
    }
}
