// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.upload;

/** Saves what stands in editors. Found as a service; called by threads that may wait. */
public interface UnsavedWork {
    /** Returns whether it is saved: somebody may have stopped it. */
    boolean save();
}
