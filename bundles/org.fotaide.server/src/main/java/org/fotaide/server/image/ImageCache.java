// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.image;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.store.Store;
import org.fotaide.server.store.StoredImage;

/**
 * Images outside of the heap, from where the system sends them without a copy. The ones that nobody asked for
 * longest go when there are too many bytes.
 */
public final class ImageCache {
    private final Store store;
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    public ImageCache(Store store) {
        this.store = store;
    }

    private record Entry(int size, CompletableFuture<ImageBody> content) {}

    public ImageBody get(StoredImage image) throws FotaException {
        CompletableFuture<ImageBody> mine = new CompletableFuture<>();
        CompletableFuture<ImageBody> content = claim(image, mine);
        if (content == mine) {
            load(image, mine);
        }
        try {
            return content.join().copy();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof FotaException expected) {
                throw expected;
            }
            throw failed;
        }
    }

    /** What somebody else loads or has loaded; otherwise the promise of the caller, who is to keep it. */
    private synchronized CompletableFuture<ImageBody> claim(StoredImage image, CompletableFuture<ImageBody> mine) {
        Entry there = entries.get(image.sha256());
        if (there != null) {
            return there.content();
        }
        long most = store.limits().cache();
        if (image.size() <= most) {
            bytes += image.size();
            entries.put(image.sha256(), new Entry(image.size(), mine));
            var oldest = entries.values().iterator();
            while (bytes > most) {
                bytes -= oldest.next().size();
                oldest.remove();
            }
        }
        return mine;
    }

    private void load(StoredImage image, CompletableFuture<ImageBody> promise) {
        try {
            byte[] loaded = store.read(tables -> tables.roms().bytes(image.sha256()))
                    .orElseThrow(() -> new IllegalStateException("an image without bytes: " + image.sha256()));
            promise.complete(new ImageFile(store.folder()).of(loaded));
        } catch (FotaException | RuntimeException | OutOfMemoryError failed) {
            forget(image);
            promise.completeExceptionally(failed);
        }
    }

    private synchronized void forget(StoredImage image) {
        if (entries.remove(image.sha256()) != null) {
            bytes -= image.size();
        }
    }

    /** How many bytes stand in memory. */
    public synchronized long bytes() {
        return bytes;
    }
}
