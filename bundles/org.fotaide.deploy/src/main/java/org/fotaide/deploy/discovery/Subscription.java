// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

/** A listener that was added; closing it takes it away. */
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
