// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.upload;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.osgi.util.NLS;
import org.fotaide.api.state.StateFolder;
import org.fotaide.api.upload.UploadChoice;
import org.fotaide.api.upload.UploadImage;
import org.fotaide.api.upload.UploadImage.Uploaded;
import org.fotaide.api.upload.UploadProject;
import org.fotaide.api.upload.several.Errand;
import org.fotaide.api.upload.several.Outcome;
import org.fotaide.api.upload.several.OutcomeWords;
import org.fotaide.api.upload.several.UploadToSeveral;
import org.fotaide.api.words.UploadWords;
import org.fotaide.deploy.proof.ProofOptions;
import org.fotaide.eclipse.core.build.BuildWork;
import org.fotaide.eclipse.core.preference.FotaPreferences;
import org.fotaide.eclipse.core.publish.SshServers;
import org.fotaide.eclipse.core.work.FotaJob;
import org.fotaide.eclipse.core.work.WorkLog;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Problem;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/** Builds if that is wanted, sends the image to one device or several, and proves what they run afterwards. */
public final class UploadJob extends FotaJob {
    private final UploadSubject subject;
    private final UploadManner manner;
    private final Secrets secrets;

    public UploadJob(UploadSettings settings, Secrets secrets, WorkLog log) {
        super(NLS.bind(Messages.upload, settings.subject().deviceWords()), log);
        this.subject = settings.subject();
        this.manner = settings.manner();
        this.secrets = secrets;
    }

    @Override
    protected String work(Progress progress) throws FotaException, CancelledException {
        Optional<IProject> project = project();
        if (project.isPresent()
                && manner.before() == UploadManner.Before.BUILD
                && subject.file().isEmpty()) {
            progress.log(new BuildWork(project.get()).call(progress));
        }
        Path folder = project.map(known -> known.getLocation().toPath())
                .orElse(Path.of("").toAbsolutePath());
        Optional<UploadProject> known = project.isPresent() ? UploadProject.around(folder) : Optional.empty();
        UploadChoice wanted = new UploadChoice(folder, known, subject.file(), Optional.empty(), Optional.empty());
        return subject.devices().size() > 1
                ? several(wanted, progress)
                : one(
                        upload(
                                subject.devices().isEmpty()
                                        ? wanted
                                        : to(subject.devices().get(0), wanted)),
                        progress);
    }

    private String one(UploadImage upload, Progress progress) throws FotaException, CancelledException {
        Uploaded done = new PatientUpload(upload).call(progress, secrets);
        UploadWords words = new UploadWords();
        progress.log(words.sent(done));
        Optional<Problem> shown =
                done.proof().flatMap(proof -> proof.problem(done.device().address()));
        if (shown.isPresent()) {
            throw new FotaException(shown.get());
        }
        return done.proof().map(words::proof).orElse(Messages.notProved);
    }

    private String several(UploadChoice wanted, Progress progress) throws FotaException, CancelledException {
        List<Errand> errands = new ArrayList<>();
        for (String device : subject.devices()) {
            errands.add(new Errand(device, upload(to(device, wanted))));
        }
        List<Outcome> outcomes = new UploadToSeveral(errands).at(manner.pace()).call(progress, secrets);
        progress.checkCancelled();
        OutcomeWords words = new OutcomeWords();
        String summary = words.summary(outcomes);
        String left = outcomes.stream()
                .filter(outcome -> !outcome.settled())
                .map(words::line)
                .collect(Collectors.joining(" "));
        if (!left.isEmpty()) {
            throw new FotaException(UploadProblem.NOT_ALL.with(summary, left));
        }
        return summary;
    }

    private Optional<IProject> project() throws FotaException {
        if (subject.project().isBlank()) {
            return Optional.empty();
        }
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(subject.project());
        if (!project.isAccessible()) {
            throw new FotaException(UploadProblem.PROJECT_CLOSED.with(subject.project()));
        }
        return Optional.of(project);
    }

    /** A name of fota.yaml goes before a host of that name. */
    private static UploadChoice to(String device, UploadChoice wanted) {
        boolean listed = wanted.project()
                .filter(project -> project.manifest().devices().containsKey(device))
                .isPresent();
        return listed ? wanted.device(device) : wanted.to(device);
    }

    private UploadImage upload(UploadChoice choice) throws FotaException {
        FotaPreferences preferences = FotaPreferences.current();
        UploadImage upload = choice.upload()
                .on(preferences.interfaces())
                .with(SshServers.current().gateways())
                .with(preferences.upload().with(manner.web()))
                .provenWithin(ProofOptions.DEFAULT.withLimit(preferences.proof()))
                .remembering(StateFolder.ofUser(System.getenv()));
        manner.via().ifPresent(upload::via);
        manner.slot().ifPresent(upload::into);
        if (subject.contents() == UploadSubject.Contents.FILE_SYSTEM) {
            upload.asFileSystem();
        }
        if (manner.signing() == UploadManner.Signing.NONE) {
            upload.unsigned();
        }
        if (manner.check() == UploadManner.Check.SEND_ANYWAY) {
            upload.insisting();
        }
        return manner.after() == UploadManner.After.END ? upload.withoutProof() : upload;
    }
}
