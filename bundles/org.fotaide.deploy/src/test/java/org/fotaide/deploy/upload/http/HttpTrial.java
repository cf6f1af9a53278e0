// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.fotaide.deploy.upload.Payload;
import org.fotaide.deploy.upload.TimeLimits;
import org.fotaide.deploy.upload.UploadOptions;
import org.fotaide.deploy.upload.UploadReport;
import org.fotaide.deploy.upload.UploadRequest;
import org.fotaide.deploy.upload.Uploader;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.SecretSubject;
import org.fotaide.firmware.work.Secrets;

/** An upload by HTTP: what it sends, and what was told and asked meanwhile. */
public final class HttpTrial implements Progress, Secrets {
    private static final Duration PATIENT = Duration.ofSeconds(10);

    public final List<String> told = new CopyOnWriteArrayList<>();
    public final List<SecretSubject> asked = new ArrayList<>();
    public final List<SecretSubject> forgotten = new ArrayList<>();
    public final AtomicLong worked = new AtomicLong();
    private final Uploader uploader;
    private final Payload payload;
    private Optional<String> password = Optional.empty();
    private UploadOptions options = UploadOptions.DEFAULT.with(TimeLimits.DEFAULT
            .withConnectBack(PATIENT)
            .withStall(PATIENT)
            .withResult(PATIENT)
            .withReplies(PATIENT, PATIENT));
    private volatile boolean cancelled;

    public HttpTrial(Uploader uploader, Payload payload) {
        this.uploader = uploader;
        this.payload = payload;
    }

    /** Bytes of no meaning. */
    public static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    public HttpTrial password(String word) {
        password = Optional.of(word);
        return this;
    }

    public HttpTrial limits(TimeLimits limits) {
        options = options.with(limits);
        return this;
    }

    public HttpTrial options(UploadOptions others) {
        options = others;
        return this;
    }

    public UploadRequest request(ScriptedServer device) {
        return UploadRequest.of(device.device(), payload).with(options);
    }

    public UploadReport upload(ScriptedServer device) throws FotaException, CancelledException {
        return uploader.upload(request(device), this, this);
    }

    public String text() {
        return new String(payload.bytes(), StandardCharsets.ISO_8859_1);
    }

    public void cancel() {
        cancelled = true;
    }

    @Override
    public void begin(String step, long total) {
        told.add(step);
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

    @Override
    public Optional<char[]> get(SecretSubject subject) {
        asked.add(subject);
        return password.map(String::toCharArray);
    }

    @Override
    public void forget(SecretSubject subject) {
        forgotten.add(subject);
    }
}
