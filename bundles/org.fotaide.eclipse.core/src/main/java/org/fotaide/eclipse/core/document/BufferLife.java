// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.document;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.runtime.IPath;

/** A listener that hears of what it asks for, and of nothing else. */
public interface BufferLife extends IFileBufferListener {
    @Override
    default void bufferContentAboutToBeReplaced(IFileBuffer buffer) {}

    @Override
    default void bufferContentReplaced(IFileBuffer buffer) {}

    @Override
    default void stateChanging(IFileBuffer buffer) {}

    @Override
    default void stateValidationChanged(IFileBuffer buffer, boolean stateValidated) {}

    @Override
    default void underlyingFileMoved(IFileBuffer buffer, IPath path) {}

    @Override
    default void underlyingFileDeleted(IFileBuffer buffer) {}

    @Override
    default void stateChangeFailed(IFileBuffer buffer) {}
}
