// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fotaide.api.problem.ApiProblem;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.SecretSubject;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.espota.Authentication;
import org.fotaide.simulator.espota.Dialect;
import org.fotaide.simulator.espota.Oddity;
import org.fotaide.simulator.link.LinkSettings;
import org.fotaide.simulator.receiver.Via;
import picocli.CommandLine.Option;

/** How a simulated device takes updates: password, network, flash speed, faults. */
final class SimulatedReceiver {
    private enum Form {
        MD5,
        SHA256,
        SHA256_OF_MD5;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What completion offers. */
    private static final class FaultWords implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Oddity.values()).map(Oddity::word).iterator();
        }
    }

    @Option(
            names = "--via",
            paramLabel = "espota|web|esp-link",
            defaultValue = "espota",
            description =
                    "How it takes updates: by invitation, by the form of ESP8266HTTPUpdateServer (eboot), or as esp-link"
                            + " (vendor). The last two are not announced (default: espota).")
    private Via via = Via.ESPOTA;

    @Option(
            names = "--dialect",
            paramLabel = "esp8266|esp32",
            defaultValue = "esp8266",
            description = "Whose receiver it has (default: esp8266).")
    private Dialect dialect = Dialect.ESP8266;

    @Option(
            names = "--ask-password",
            description = "It wants a password, given by prompt, FOTA_PASSWORD or --password-file (default: none).")
    private boolean wanted;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "It wants the password in the first line of this file; - is standard input.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--authentication",
            paramLabel = "md5|sha256|sha256-of-md5",
            description =
                    "How it checks a password: the last is a newer program with a hash from an older one (default: md5"
                            + " for esp8266, sha256 for esp32).")
    private Optional<Form> form = Optional.empty();

    @Option(
            names = "--round-trip",
            paramLabel = "MS",
            defaultValue = "0",
            description = "Round-trip time of its link, in milliseconds (default: 0).")
    private int roundTrip;

    @Option(
            names = "--window",
            paramLabel = "BYTES",
            defaultValue = "5840",
            description = "Receive window of its TCP, in bytes (default: 5840).")
    private int window = LinkSettings.ESP8266_WINDOW;

    @Option(
            names = "--sector-time",
            paramLabel = "MS",
            defaultValue = "0",
            description = "Time to erase and write 4 KB of flash, in milliseconds (default: 0).")
    private int sectorTime;

    @Option(
            names = "--fault",
            paramLabel = "NAME",
            completionCandidates = FaultWords.class,
            description = "A fault or habit of real devices, of those listed below; may be repeated (default: none).")
    private Set<Oddity> faults = Set.of();

    /** How it takes updates, which decides on its boot loader unless that is named. */
    Via via() {
        return via;
    }

    /** For the help of the command: the word of every fault and what it does. */
    static Map<String, String> faults() {
        Map<String, String> effects = new LinkedHashMap<>();
        Arrays.stream(Oddity.values()).forEach(fault -> effects.put(fault.word(), fault.effect()));
        return effects;
    }

    DeviceSettings addTo(DeviceSettings device, Shell shell) throws FotaException {
        DeviceSettings settings = device.via(via)
                .dialect(dialect)
                .window(window)
                .oddities(faults)
                .roundTrip(Duration.ofMillis(roundTrip))
                .sectorTime(Duration.ofMillis(sectorTime));
        if (!wanted && file.isEmpty() && form.isEmpty()) {
            return settings;
        }
        if (via == Via.ESP_LINK || (via == Via.WEB && form.isPresent())) {
            throw new IllegalArgumentException(
                    via == Via.WEB
                            ? "--authentication is how invitations are checked; a form knows Basic alone"
                            : "esp-link knows no passwords");
        }
        String password = password(settings.name(), shell);
        return form.isPresent() ? settings.authentication(stored(form.get(), password)) : settings.password(password);
    }

    private String password(String device, Shell shell) throws FotaException {
        SecretSubject subject = new SecretSubject(SecretSubject.Kind.DEVICE_PASSWORD, device);
        return shell.secrets(file, Optional.empty())
                .get(subject)
                .map(String::new)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new FotaException(ApiProblem.SIMULATED_PASSWORD.with(device)));
    }

    private static Authentication stored(Form form, String password) {
        return switch (form) {
            case MD5 -> Authentication.Md5.of(password);
            case SHA256 -> Authentication.Sha256.of(password);
            case SHA256_OF_MD5 -> Authentication.Sha256.withStoredMd5(password);
        };
    }
}
