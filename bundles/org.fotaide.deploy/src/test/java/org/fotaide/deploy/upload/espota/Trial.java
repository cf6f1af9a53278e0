// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.fotaide.deploy.upload.Payload;
import org.fotaide.deploy.upload.Sending;
import org.fotaide.deploy.upload.TimeLimits;
import org.fotaide.deploy.upload.UploadOptions;
import org.fotaide.deploy.upload.UploadReport;
import org.fotaide.deploy.upload.UploadRequest;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;

/** An upload to a stand-in. */
final class Trial implements Progress {
    private static final Duration PATIENT = Duration.ofSeconds(10);
    static final Duration BRIEF = Duration.ofMillis(300);

    /** Waits briefly only for what a healthy stand-in may leave out. */
    static final TimeLimits LIMITS =
            new TimeLimits(BRIEF, PATIENT, PATIENT, PATIENT, PATIENT, PATIENT, BRIEF, BRIEF, BRIEF);

    static final UploadOptions OPTIONS =
            UploadOptions.DEFAULT.with(LIMITS).withInvitations(3).with(Sending.DEFAULT.with(Sending.Policy.STREAM));

    final byte[] image;
    final AtomicLong worked = new AtomicLong();
    final List<String> told = new CopyOnWriteArrayList<>();
    final Purse purse = new Purse();
    volatile long total;
    volatile boolean cancelled;

    Trial(int size) {
        image = new byte[size];
        new Random(size).nextBytes(image);
    }

    UploadRequest request(ScriptedDevice device) {
        return UploadRequest.of(device.device(), Payload.firmware("user2.bin", image))
                .with(OPTIONS);
    }

    UploadReport upload(UploadRequest request) throws FotaException, CancelledException {
        return new EspotaUploader().upload(request, this, purse);
    }

    UploadReport upload(ScriptedDevice device) throws FotaException, CancelledException {
        return upload(request(device));
    }

    @Override
    public void begin(String step, long size) {
        told.add(step);
        total = size;
        worked.set(0);
    }

    @Override
    public void worked(long amount) {
        worked.addAndGet(amount);
    }

    @Override
    public void log(String line) {
        told.add(line);
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }
}
