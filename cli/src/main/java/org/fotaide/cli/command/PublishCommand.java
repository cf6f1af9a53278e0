// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
import org.fotaide.deploy.ssh.SshOptions;
import org.fotaide.firmware.work.Secrets;
import picocli.CommandLine.Command;
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
public final class PublishCommand implements Callable<Integer>, Reporting {
    private final Shell shell;

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

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the password; - is standard input.")
    private Optional<Path> passwordFile = Optional.empty();

    @Option(
            names = "--identity",
            paramLabel = "FILE",
            description = "The private key to log in with by SSH (default: those of the ssh-agent and of ~/.ssh).")
    private Optional<Path> identity = Optional.empty();

    @Option(
            names = "--known-hosts",
            paramLabel = "FILE",
            description = "The keys of SSH servers (default: ~/.ssh/known_hosts).")
    private Optional<Path> knownHosts = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json", description = "How to write the result (default: text).")
    private Format format = Format.TEXT;

    public PublishCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Format format() {
        return format;
    }

    @Override
    public Integer call() throws Exception {
        Path project = shell.resolve(folder);
        PublishRelease publish = new PublishRelease(project)
                .with(Publishers.installed().with(new SftpPublisher(ssh(), new ConsoleHostKeys(shell.terminal()))));
        place.ifPresent(publish::to);
        forced.ifPresent(publish::forcing);
        if (!images.isEmpty()) {
            publish.images(images.stream().map(shell::resolve).toList());
        }
        if (notCurrent) {
            publish.leavingCurrent();
        }
        if (noList) {
            publish.unlisted();
        }
        try (TerminalProgress progress = shell.progress()) {
            if (build) {
                new BuildProject(project).call(progress);
            }
            Secrets secrets = shell.secrets(passwordFile);
            Published done = dryRun ? publish.rehearse(progress, secrets) : publish.call(progress, secrets);
            progress.close();
            switch (format) {
                case JSON -> new JsonOutput(shell.terminal()).print(new PublishJson().of(done));
                case TEXT -> new PublishWords().of(done).forEach(shell.terminal()::print);
            }
            return Exit.GOOD.status();
        }
    }

    private SshOptions ssh() {
        SshOptions options = SshOptions.of(shell.environment(), Path.of(System.getProperty("user.home")));
        if (identity.isPresent()) {
            options = options.withIdentity(shell.resolve(identity.get()));
        }
        return knownHosts.isPresent() ? options.withKnownHosts(shell.resolve(knownHosts.get())) : options;
    }
}
