// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.upload;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.debug.core.IStreamListener;
import org.eclipse.debug.core.model.IStreamMonitor;

/** Lines for a console, which may come to listen late. */
final class LineStream implements IStreamMonitor {
    private final StringBuilder contents = new StringBuilder();
    private final List<IStreamListener> listeners = new CopyOnWriteArrayList<>();

    void append(String line) {
        String whole = line + System.lineSeparator();
        synchronized (this) {
            contents.append(whole);
        }
        listeners.forEach(listener -> listener.streamAppended(whole, this));
    }

    @Override
    public void addListener(IStreamListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(IStreamListener listener) {
        listeners.remove(listener);
    }

    @Override
    public synchronized String getContents() {
        return contents.toString();
    }
}
