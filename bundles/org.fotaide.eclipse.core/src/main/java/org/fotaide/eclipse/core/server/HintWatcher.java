// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.server;

/** Hears that what is shown beside texts is to be asked for anew. Found as a service; called by any thread. */
@FunctionalInterface
public interface HintWatcher {
    /** Hints and lenses may be other than before though the texts are the same: a build made other images. */
    void outdated();
}
