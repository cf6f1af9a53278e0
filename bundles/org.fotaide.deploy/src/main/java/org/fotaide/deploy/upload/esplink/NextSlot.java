// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.esplink;

import java.util.Arrays;
import java.util.Optional;
import org.fotaide.deploy.internal.Excerpt;
import org.fotaide.deploy.internal.http.DeviceHttp;
import org.fotaide.deploy.internal.http.HttpAnswer;
import org.fotaide.deploy.internal.http.HttpEnd;
import org.fotaide.deploy.internal.http.HttpFailure;
import org.fotaide.deploy.internal.http.HttpQuestion;
import org.fotaide.deploy.problem.DeployProblem;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;

/** The question which image the device wants next: that of the slot that does not run. Being asked changes nothing in it. */
record NextSlot(DeviceHttp http) {
    private static final HttpQuestion QUESTION = HttpQuestion.get("/flash/next");

    Slot ask() throws FotaException, CancelledException {
        HttpEnd end = http.call(QUESTION);
        if (!(end instanceof HttpEnd.Answered answered)) {
            throw new FotaException(new HttpFailure(http.device(), 0, http.limits()).problem(end));
        }
        HttpAnswer answer = answered.answer();
        Optional<Slot> next = slot(answer);
        if (next.isPresent()) {
            return next.get();
        }
        Optional<EspLinkError> error = EspLinkError.in(answer);
        if (error.isPresent()) {
            throw new FotaException(error.get().problem(DeployProblem.DEVICE_REFUSED, http.device()));
        }
        throw new FotaException(
                DeployProblem.NO_ESP_LINK.with(http.device(), answer.status(), new Excerpt(answer.text())));
    }

    /** Empty for whatever is no esp-link, or not there. */
    Optional<Slot> look() throws CancelledException {
        return http.call(QUESTION) instanceof HttpEnd.Answered answered ? slot(answered.answer()) : Optional.empty();
    }

    private static Optional<Slot> slot(HttpAnswer answer) {
        return Arrays.stream(Slot.values())
                .filter(slot -> answer.status() == HttpAnswer.OK
                        && answer.text().strip().equals(slot.word() + ".bin"))
                .findFirst();
    }
}
