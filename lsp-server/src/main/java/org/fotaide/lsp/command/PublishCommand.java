// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import org.fotaide.api.json.PublishJson;
import org.fotaide.api.publish.PublishRelease;
import org.fotaide.api.publish.Published;
import org.fotaide.api.words.PublishWords;
import org.fotaide.deploy.publish.Publishers;
import org.fotaide.deploy.publish.sftp.SftpPublisher;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/**
 * {@code fota.publish {"project": FOLDER, "place": NAME, "rehearse": true, "build": true, "leaveCurrent": true, "unlisted": true,
 * "force": ROM}}: puts what was built last into a place from which devices fetch it. A rehearsal changes nothing.
 */
final class PublishCommand implements ServerCommand {
    private final SftpPublisher sftp;

    PublishCommand(SftpPublisher sftp) {
        this.sftp = sftp;
    }

    @Override
    public String name() {
        return "fota.publish";
    }

    @Override
    public String title() {
        return "Publishing the release";
    }

    @Override
    public boolean makesFiles() {
        return true;
    }

    @Override
    public JsonElement run(Arguments arguments, Progress progress, Secrets secrets)
            throws FotaException, CancelledException {
        Path project = arguments.neededPath("project");
        PublishRelease publish =
                new PublishRelease(project).with(Publishers.installed().with(sftp));
        arguments.text("place").ifPresent(publish::to);
        arguments.text("force").ifPresent(publish::forcing);
        if (arguments.is("leaveCurrent")) {
            publish.leavingCurrent();
        }
        if (arguments.is("unlisted")) {
            publish.unlisted();
        }
        new BuildBefore(arguments).call(progress);
        Published done =
                arguments.is("rehearse") ? publish.rehearse(progress, secrets) : publish.call(progress, secrets);
        return json(done);
    }

    private static JsonObject json(Published done) {
        JsonObject json = new PublishJson().of(done);
        JsonArray words = new JsonArray();
        new PublishWords().of(done).forEach(words::add);
        json.add("words", words);
        return json;
    }
}
