// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import java.util.Arrays;
import java.util.Optional;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.problem.DeployProblem;
import org.fotaide.deploy.upload.Authentication;
import org.fotaide.deploy.upload.SeenAuthentication;
import org.fotaide.deploy.upload.UploadOptions;
import org.fotaide.deploy.upload.UploadRequest;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.SecretSubject;
import org.fotaide.firmware.work.Secrets;

/**
 * The password of one upload, asked for when the device first wants it, and the forms in which it is offered: the
 * strongest first, and none that is weaker than what the device took before.
 */
final class Credentials implements AutoCloseable {
    private final DeviceAddress device;
    private final SeenAuthentication seen;
    private final UploadOptions.Weaker weaker;
    private final Secrets secrets;
    private final SecretSubject subject;
    private Authentication sha256Form = Authentication.SHA256;
    private Authentication form = Authentication.NONE;
    private Optional<char[]> password = Optional.empty();

    Credentials(UploadRequest request, Secrets secrets) {
        this.device = request.device().address();
        this.seen = request.seen();
        this.weaker = request.options().weaker();
        this.secrets = secrets;
        this.subject = new SecretSubject(SecretSubject.Kind.DEVICE_PASSWORD, device.host());
    }

    /** The datagram that answers the device's question. */
    byte[] answer(Nonce nonce) throws FotaException {
        form = nonce.sha256() ? sha256Form : Authentication.MD5;
        checkStrength();
        if (password.isEmpty()) {
            password = secrets.get(subject);
        }
        char[] word = password.orElseThrow(() -> new FotaException(DeployProblem.PASSWORD_MISSING.with(device)));
        return new Challenge(nonce, nonce.counterpart()).datagram(form, word);
    }

    /** The device refused the last answer: returns if another form is left to try with a new invitation. */
    void refused() throws FotaException {
        if (form == Authentication.SHA256 && !tooWeak(Authentication.SHA256_OF_MD5)) {
            sha256Form = Authentication.SHA256_OF_MD5;
            return;
        }
        secrets.forget(subject);
        throw new FotaException(DeployProblem.PASSWORD_WRONG.with(device));
    }

    /** The device accepted: returns how it was satisfied, and remembers that. */
    Authentication accepted() throws FotaException {
        checkStrength();
        seen.remember(device, form);
        if (form != Authentication.NONE) {
            secrets.accepted(subject);
        }
        return form;
    }

    /** A new invitation begins: nothing has been asked yet. */
    void startOver() {
        form = Authentication.NONE;
    }

    private void checkStrength() throws FotaException {
        if (tooWeak(form)) {
            String before = seen.of(device).orElse(form).words();
            throw new FotaException(DeployProblem.AUTHENTICATION_WEAKER.with(device, before, form.words()));
        }
    }

    private boolean tooWeak(Authentication candidate) {
        return weaker == UploadOptions.Weaker.REFUSE
                && seen.of(device).filter(candidate::weakerThan).isPresent();
    }

    @Override
    public void close() {
        password.ifPresent(word -> Arrays.fill(word, '\0'));
        password = Optional.empty();
    }
}
