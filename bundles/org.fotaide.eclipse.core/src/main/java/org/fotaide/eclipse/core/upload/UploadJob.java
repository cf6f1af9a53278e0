// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.upload;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.osgi.util.NLS;
import org.fotaide.api.state.StateFolder;
import org.fotaide.api.upload.UploadChoice;
import org.fotaide.api.upload.UploadImage;
import org.fotaide.api.upload.UploadImage.Uploaded;
import org.fotaide.api.upload.UploadProject;
import org.fotaide.api.words.UploadWords;
import org.fotaide.deploy.proof.ProofOptions;
import org.fotaide.eclipse.core.build.BuildWork;
import org.fotaide.eclipse.core.preference.FotaPreferences;
import org.fotaide.eclipse.core.work.FotaJob;
import org.fotaide.eclipse.core.work.WorkLog;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Problem;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/** Builds if that is wanted, sends the image to one device, and proves what it runs afterwards. */
public final class UploadJob extends FotaJob {
    private final UploadSettings settings;
    private final Secrets secrets;

    public UploadJob(UploadSettings settings, Secrets secrets, WorkLog log) {
        super(NLS.bind(Messages.upload, settings.deviceWords()), log);
        this.settings = settings;
        this.secrets = secrets;
    }

    @Override
    protected String work(Progress progress) throws FotaException, CancelledException {
        Optional<IProject> project = project();
        if (project.isPresent()
                && settings.before() == UploadSettings.Before.BUILD
                && settings.file().isEmpty()) {
            progress.log(new BuildWork(project.get()).call(progress));
        }
        Uploaded done = upload(project).call(progress, secrets);
        UploadWords words = new UploadWords();
        progress.log(words.sent(done));
        Optional<Problem> shown =
                done.proof().flatMap(proof -> proof.problem(done.device().address()));
        if (shown.isPresent()) {
            throw new FotaException(shown.get());
        }
        return done.proof().map(words::proof).orElse(Messages.notProved);
    }

    private Optional<IProject> project() throws FotaException {
        if (settings.project().isBlank()) {
            return Optional.empty();
        }
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(settings.project());
        if (!project.isAccessible()) {
            throw new FotaException(UploadProblem.PROJECT_CLOSED.with(settings.project()));
        }
        return Optional.of(project);
    }

    private UploadImage upload(Optional<IProject> project) throws FotaException {
        Path folder = project.map(known -> known.getLocation().toPath())
                .orElse(Path.of("").toAbsolutePath());
        Optional<UploadProject> known = project.isPresent() ? UploadProject.around(folder) : Optional.empty();
        boolean listed = known.filter(one -> one.manifest().devices().containsKey(settings.device()))
                        .isPresent()
                || settings.device().isBlank();
        UploadChoice choice = new UploadChoice(
                folder,
                known,
                settings.file(),
                Optional.of(settings.device()).filter(device -> !listed),
                Optional.of(settings.device()).filter(device -> listed && !device.isBlank()));
        FotaPreferences preferences = FotaPreferences.current();
        UploadImage upload = choice.upload()
                .on(preferences.interfaces())
                .with(preferences.upload())
                .provenWithin(ProofOptions.DEFAULT.withLimit(preferences.proof()))
                .remembering(StateFolder.ofUser(System.getenv()));
        settings.via().ifPresent(upload::via);
        settings.slot().ifPresent(upload::into);
        if (settings.check() == UploadSettings.Check.SEND_ANYWAY) {
            upload.insisting();
        }
        return settings.after() == UploadSettings.After.END ? upload.withoutProof() : upload;
    }
}
