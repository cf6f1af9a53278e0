// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.web;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.internal.http.HttpQuestion;
import org.fotaide.deploy.problem.DeployProblem;
import org.fotaide.deploy.upload.Authentication;
import org.fotaide.deploy.upload.SeenAuthentication;
import org.fotaide.deploy.upload.UploadOptions;
import org.fotaide.deploy.upload.UploadRequest;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.SecretSubject;
import org.fotaide.firmware.work.Secrets;

/** User and password of one upload (Basic, RFC 7617); the password is asked for when the device first wants it. */
final class Login implements AutoCloseable {
    private final DeviceAddress device;
    private final DeviceAddress identity;
    private final SeenAuthentication seen;
    private final UploadOptions options;
    private final Secrets secrets;
    private final SecretSubject subject;
    private Optional<char[]> password = Optional.empty();

    Login(UploadRequest request, Secrets secrets) {
        this.device = request.device().address();
        this.identity = request.device().identity();
        this.seen = request.seen();
        this.options = request.options();
        this.secrets = secrets;
        this.subject = new SecretSubject(SecretSubject.Kind.DEVICE_PASSWORD, identity.host());
    }

    /** The device answered 401. */
    void wanted() throws FotaException {
        if (password.isPresent()) {
            secrets.forget(subject);
            throw new FotaException(
                    DeployProblem.LOGIN_REFUSED.with(device, options.web().user()));
        }
        password = Optional.of(
                secrets.get(subject).orElseThrow(() -> new FotaException(DeployProblem.PASSWORD_MISSING.with(device))));
    }

    HttpQuestion signed(HttpQuestion question) {
        if (password.isEmpty()) {
            return question;
        }
        String pair = options.web().user() + ":" + CharBuffer.wrap(password.get());
        String code = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return question.with("Authorization", "Basic " + code);
    }

    Authentication form() {
        return password.isPresent() ? Authentication.BASIC : Authentication.NONE;
    }

    /** Before the image goes: a device that asked for a password once and no longer does may be another one. */
    void checkStrength() throws FotaException {
        boolean weaker = seen.of(identity).filter(form()::weakerThan).isPresent();
        if (weaker && options.weaker() == UploadOptions.Weaker.REFUSE) {
            String before = seen.of(identity).orElse(form()).words();
            throw new FotaException(DeployProblem.AUTHENTICATION_WEAKER.with(device, before, form().words()));
        }
    }

    void accepted() {
        seen.remember(identity, form());
        if (password.isPresent()) {
            secrets.accepted(subject);
        }
    }

    @Override
    public void close() {
        password.ifPresent(word -> Arrays.fill(word, '\0'));
        password = Optional.empty();
    }
}
