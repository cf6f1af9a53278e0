// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.fotaide.api.file.InputFile;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.client.Server;
import org.fotaide.simulator.cloud.CloudPauses;
import org.fotaide.simulator.cloud.CloudSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether a simulated device is one with IoT_Demo, and where its cloud is. */
final class SimulatedCloud {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--cloud",
            paramLabel = "HOST:PORT",
            description =
                    "vendor: it takes no updates but is connected to the vendor's cloud, or a server that does as that does,"
                            + " and upgrades when it is told to.")
    private Optional<String> address = Optional.empty();

    @Option(names = "--tls", description = "With --cloud: by TLS, with whatever certificate (default: without).")
    private boolean tls;

    @Option(
            names = "--download-port",
            paramLabel = "PORT",
            description = "With --cloud: where on the same host it fetches images (default: 80, and 443 with --tls).")
    private Optional<Integer> downloadPort = Optional.empty();

    @Option(
            names = "--device-key-file",
            paramLabel = "FILE",
            description = "With --cloud: its key is the first line of this file.")
    private Optional<Path> key = Optional.empty();

    @Option(
            names = "--activate",
            paramLabel = "TOKEN",
            description = "With --cloud: it is new, and activates itself with this token (default: it is active).")
    private Optional<String> token = Optional.empty();

    @Option(
            names = "--ping",
            paramLabel = "SECONDS",
            description = "With --cloud: how often it gives a sign of life (default: 50).")
    private Optional<Integer> ping = Optional.empty();

    /**
     * Makes a device one with a cloud, if that was asked for.
     *
     * @param count how many of them there are to be
     */
    DeviceSettings addTo(DeviceSettings settings, int count, Shell shell) throws FotaException {
        if (address.isEmpty()) {
            boolean more = tls || downloadPort.isPresent() || key.isPresent() || token.isPresent() || ping.isPresent();
            refuse(
                    more,
                    "--tls, --download-port, --device-key-file, --activate and --ping say how it goes to its --cloud");
            return settings;
        }
        refuse(settings.initiative().isPresent(), "a device has a --cloud or does --pull, not both");
        refuse(count > 1, "a device with a --cloud has a key of its own: start one after the other");
        refuse(key.isEmpty(), "--cloud needs the key with which the cloud knows the device: --device-key-file");
        CloudPauses pauses =
                ping.isPresent() ? CloudPauses.REAL.ping(Duration.ofSeconds(ping.get())) : CloudPauses.REAL;
        CloudSettings cloud = CloudSettings.at(server(address.get()), firstLine(shell, key.get()))
                .pauses(pauses);
        cloud = token.isPresent() ? cloud.token(token.get()) : cloud;
        return settings.initiative(downloadPort.isPresent() ? cloud.downloadPort(downloadPort.get()) : cloud);
    }

    private Server server(String text) {
        int colon = text.lastIndexOf(':');
        String port = text.substring(colon + 1);
        refuse(
                colon < 1 || !port.matches("\\d{1,5}"),
                "--cloud is a host and a port, such as 127.0.0.1:8000, not " + text);
        return new Server(
                text.substring(0, colon), Integer.parseInt(port), tls ? Server.Security.TLS : Server.Security.PLAIN);
    }

    private static String firstLine(Shell shell, Path file) throws FotaException {
        String text = new String(new InputFile(shell.resolve(file)).read(), StandardCharsets.UTF_8);
        return text.lines().findFirst().orElse("").strip();
    }

    private void refuse(boolean contradiction, String reason) {
        if (contradiction) {
            throw new ParameterException(spec.commandLine(), reason);
        }
    }
}
