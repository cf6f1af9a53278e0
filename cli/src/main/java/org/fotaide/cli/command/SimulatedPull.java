// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.boot.Board;
import org.fotaide.simulator.boot.EbootBoard;
import org.fotaide.simulator.boot.TwoSlotBoard;
import org.fotaide.simulator.pull.HttpUpdate;
import org.fotaide.simulator.pull.Mode;
import org.fotaide.simulator.pull.PullResult;
import org.fotaide.simulator.pull.PullSettings;
import org.fotaide.simulator.pull.RtosPull;
import org.fotaide.simulator.pull.SlotPull;
import org.fotaide.simulator.pull.Source;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether a simulated device fetches its updates itself, and from where. */
final class SimulatedPull {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--pull",
            paramLabel = "URL",
            description =
                    "It takes no updates but fetches them. vendor: the folder in which user1.bin and user2.bin lie; eboot:"
                            + " the address of the image.")
    private Optional<URI> url = Optional.empty();

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            description =
                    "With --pull: how long it waits before it looks again (default: it looks once, at its start).")
    private Optional<Integer> every = Optional.empty();

    @Option(
            names = "--rtos",
            description =
                    "With --pull, vendor: ask as the demo of ESP8266_RTOS_SDK does (default: as the NONOS SDK does).")
    private boolean rtos;

    @Option(
            names = "--mode",
            paramLabel = "sketch|spiffs|version",
            description = "With --pull, eboot: what it asks for (default: sketch).")
    private Optional<Mode> mode = Optional.empty();

    @Option(
            names = "--sketch-version",
            paramLabel = "TEXT",
            description = "With --pull, eboot: the version that it says it runs (default: it says nothing).")
    private Optional<String> version = Optional.empty();

    @Option(
            names = "--follow-redirects",
            description = "With --pull, eboot: follow redirections, ten at most (default: none, as the library does).")
    private boolean following;

    /** Makes a device one that pulls, if that was asked for. */
    DeviceSettings addTo(DeviceSettings settings, BootLoader bootLoader) {
        if (url.isEmpty()) {
            boolean more = every.isPresent() || rtos || mode.isPresent() || version.isPresent() || following;
            refuse(more, "--every, --rtos, --mode, --sketch-version and --follow-redirects say how to --pull");
            return settings;
        }
        return settings.initiative(bootLoader == BootLoader.EBOOT ? again(sketch(url.get())) : again(slots(url.get())));
    }

    private <B extends Board> PullSettings<B> again(Source<B> source) {
        PullSettings<B> pull = PullSettings.from(source);
        return every.isPresent() ? pull.every(Duration.ofSeconds(every.get())) : pull;
    }

    private Source<EbootBoard> sketch(URI address) {
        refuse(rtos, "--rtos is for devices with two slots");
        HttpUpdate update = HttpUpdate.at(address).mode(mode.orElse(Mode.SKETCH));
        HttpUpdate told = version.isPresent() ? update.version(version.get()) : update;
        return following ? told.followingRedirects() : told;
    }

    private Source<TwoSlotBoard> slots(URI folder) {
        refuse(
                mode.isPresent() || version.isPresent() || following,
                "--mode, --sketch-version and --follow-redirects are for devices with eboot");
        return rtos ? RtosPull.from(folder) : SlotPull.from(folder);
    }

    /** Lets it look for the first time, if it is a device that pulls. */
    void begin(SimulatedDevice device) {
        if (url.isPresent()) {
            CompletableFuture<PullResult> unused = device.pullNow();
        }
    }

    private void refuse(boolean contradiction, String reason) {
        if (contradiction) {
            throw new ParameterException(spec.commandLine(), reason);
        }
    }
}
