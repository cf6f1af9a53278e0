// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.fotaide.api.state.StateFolder;
import org.fotaide.deploy.publish.sftp.SftpPublisher;
import org.fotaide.deploy.ssh.Gateways;
import org.fotaide.deploy.ssh.SshOptions;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Secrets;
import org.fotaide.lsp.check.Checks;
import org.fotaide.lsp.client.Client;
import org.fotaide.lsp.client.ClientHostKeys;
import org.fotaide.lsp.client.ClientProgress;
import org.fotaide.lsp.client.Failure;
import org.fotaide.lsp.document.Documents;
import org.fotaide.lsp.fix.EditWriter;
import org.fotaide.lsp.settings.Configuration;

/** Runs commands beside everything else, shows how far they are, and stops them when the client wants that. */
public final class Commands implements AutoCloseable {
    private final List<ServerCommand> all;
    private final Client client;
    private final Secrets secrets;
    private final Executor threads;
    private final Checks checks;
    private final Simulations simulations = new Simulations();
    private final DeviceWatch watch;

    /**
     * Makes one that runs nothing yet.
     *
     * @param environment says where uploads keep what they learn, and where keys are
     * @param checks are told when a command has done its work, which may have made files
     */
    public Commands(
            Client client,
            Configuration configuration,
            Secrets secrets,
            Map<String, String> environment,
            Documents documents,
            Executor threads,
            Checks checks,
            EditWriter edits) {
        StateFolder state = StateFolder.ofUser(environment);
        watch = new DeviceWatch(client, state);
        DeviceLook look = new DeviceLook(configuration);
        SshOptions ssh = SshOptions.of(environment, Path.of(System.getProperty("user.home")));
        ClientHostKeys hostKeys = new ClientHostKeys(client);
        UploadWish wish = new UploadWish(state, configuration, new Gateways(ssh, hostKeys::trusts));
        all = List.of(
                new BuildCommand(),
                new DevicesCommand(look),
                new OutdatedDevicesCommand(watch, look, documents),
                new WatchDevicesCommand(watch, configuration),
                new UnwatchDevicesCommand(watch),
                new UploadCommand(wish),
                new UploadToSeveralCommand(wish),
                new PublishCommand(new SftpPublisher(ssh, hostKeys::trusts)),
                new ProjectCommand(documents),
                new LayoutCommand(documents),
                new TemplatesCommand(),
                new NewProjectCommand(),
                new SimulateCommand(simulations),
                new StopSimulationCommand(simulations),
                new FixAllCommand(checks, edits, client));
        this.checks = checks;
        this.client = client;
        this.secrets = secrets;
        this.threads = threads;
    }

    public List<String> names() {
        return all.stream().map(ServerCommand::name).toList();
    }

    public CompletableFuture<Object> execute(ExecuteCommandParams params) {
        ServerCommand command = all.stream()
                .filter(candidate -> candidate.name().equals(params.getCommand()))
                .findFirst()
                .orElseThrow(() -> error(
                        ResponseErrorCode.InvalidParams,
                        "There is no command " + params.getCommand() + ". There are: " + String.join(", ", names())));
        Arguments arguments = Arguments.of(command.name(), params.getArguments());
        return CompletableFutures.computeAsync(
                threads, cancel -> run(command, arguments, params.getWorkDoneToken(), cancel::isCanceled));
    }

    private Object run(
            ServerCommand command, Arguments arguments, Either<String, Integer> asked, BooleanSupplier cancelled) {
        try (ClientProgress progress = client.work().begin(Optional.ofNullable(asked), command.title(), cancelled)) {
            Object result = command.run(arguments, progress, secrets);
            if (command.makesFiles()) {
                checks.built();
            }
            return result;
        } catch (CancelledException e) {
            throw new CancellationException(command.name() + " was cancelled");
        } catch (FotaException e) {
            throw Failure.of(e);
        }
    }

    /** Ends what goes on between commands: looking for devices, simulated devices. */
    @Override
    public void close() {
        watch.close();
        simulations.close();
    }

    private static ResponseErrorException error(ResponseErrorCode code, String message) {
        return new ResponseErrorException(new ResponseError(code, message, null));
    }
}
