// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fotaide.api.build.BuildProject;
import org.fotaide.api.json.PublishJson;
import org.fotaide.api.publish.PublishRelease;
import org.fotaide.api.publish.Published;
import org.fotaide.api.words.PublishWords;
import org.fotaide.cli.json.JsonOutput;
import org.fotaide.cli.terminal.ConsoleHostKeys;
import org.fotaide.cli.terminal.Exit;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.cli.terminal.TerminalProgress;
import org.fotaide.deploy.publish.Publishers;
import org.fotaide.deploy.publish.sftp.SftpPublisher;
import org.fotaide.firmware.work.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fota publish}: puts a release where devices fetch it. */
@Command(
        name = "publish",
        description = "Put what the project built where devices fetch it, and make it the release that they get.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "fota publish                     to the only place below publish: in fota.yaml",
            "fota publish --to site --build   builds first, and chooses among several places",
            "",
            "Exit status: 0 it is there, 1 it was refused or failed, 2 it cannot be done as asked."
        })
public final class PublishCommand extends ResultCommand {
    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The project (default: this folder).")
    private Path folder = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "PLACE",
            description = "A place below publish: in fota.yaml (default: the only one there).")
    private Optional<String> place = Optional.empty();

    @Option(names = "--build", description = "Build the project first.")
    private boolean build;

    @Option(
            names = "--image",
            paramLabel = "FILE",
            description =
                    "An image to publish instead of what was built; once for a device without slots, twice for user1"
                            + " and user2.")
    private List<Path> images = List.of();

    @Option(
            names = "--force",
            paramLabel = "ROM",
            description = "Publish this release even if it is not newer than what is released.")
    private Optional<String> forced = Optional.empty();

    @Option(names = "--not-current", description = "Leave what devices get as it is.")
    private boolean notCurrent;

    @Option(names = "--no-list", description = "Do not add the ROM name to releases: in fota.yaml.")
    private boolean noList;

    @Option(names = "--dry-run", description = "Check everything, also in the place, and change nothing.")
    private boolean dryRun;

    @Mixin
    private final PasswordFile password = new PasswordFile();

    @Mixin
    private final PassphraseFile passphrase = new PassphraseFile();

    @Mixin
    private final SshAccess ssh = new SshAccess();

    public PublishCommand(Shell shell) {
        super(shell);
    }

    @Override
    public Integer call() throws Exception {
        Path project = shell().resolve(folder);
        PublishRelease publish = new PublishRelease(project)
                .with(Publishers.installed()
                        .with(new SftpPublisher(ssh.options(shell()), new ConsoleHostKeys(shell().terminal()))));
        place.ifPresent(publish::to);
        forced.ifPresent(publish::forcing);
        if (!images.isEmpty()) {
            publish.images(images.stream().map(shell()::resolve).toList());
        }
        if (notCurrent) {
            publish.leavingCurrent();
        }
        if (noList) {
            publish.unlisted();
        }
        try (TerminalProgress progress = shell().progress()) {
            if (build) {
                new BuildProject(project).call(progress);
            }
            Secrets secrets = shell().secrets(password.file(), passphrase.file());
            Published done = dryRun ? publish.rehearse(progress, secrets) : publish.call(progress, secrets);
            progress.close();
            switch (format()) {
                case JSON -> new JsonOutput(shell().terminal()).print(new PublishJson().of(done));
                case TEXT -> new PublishWords().of(done).forEach(shell().terminal()::print);
            }
            return Exit.GOOD.status();
        }
    }
}
