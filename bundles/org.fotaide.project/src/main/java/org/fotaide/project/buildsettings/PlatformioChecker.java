// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.buildsettings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Checker;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;

/** The update keys of platformio.ini. */
public final class PlatformioChecker implements Checker {
    private static final String ESPOTA = "espota";
    private static final Set<String> MEANT_ESPOTA =
            Set.of("espota", "espota.py", "esp-ota", "esp_ota", "ota", "arduinoota", "arduino-ota", "arduino_ota");
    private static final Pattern SERIAL =
            Pattern.compile("/dev/.*|COM\\d{1,3}|\\\\\\\\\\.\\\\COM\\d{1,3}", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST_OPTION = Pattern.compile("(?:^|\\s)(?:-i|--ip)(?:\\s|=)");

    @Override
    public boolean accepts(Path file) {
        return file.getFileName() != null && file.getFileName().toString().equals("platformio.ini");
    }

    @Override
    public List<Finding> check(CheckContext context) {
        IniFile file = context.reading(IniFile.class, IniFile::of);
        List<Finding> findings = new ArrayList<>();
        for (IniFile.Entry entry : file.entries()) {
            switch (entry.key()) {
                case "upload_protocol" -> protocol(file, entry).ifPresent(findings::add);
                case "upload_port" -> port(file, entry).ifPresent(findings::add);
                case "upload_flags" ->
                    entry.lines().forEach(line -> AuthOption.in(file.document(), line)
                            .ifPresent(password -> findings.add(
                                    AuthOption.finding(file.document(), password, "${sysenv.FOTA_PASSWORD}"))));
                case "board_build.ldscript" -> script(file, entry).ifPresent(findings::add);
                default -> {}
            }
        }
        return findings;
    }

    private static Optional<Finding> protocol(IniFile file, IniFile.Entry entry) {
        String value = file.text(entry);
        if (value.equals(ESPOTA)) {
            boolean told = file.inherited(entry.section(), "upload_port").isPresent()
                    || file.inherited(entry.section(), "upload_flags")
                            .filter(flags ->
                                    HOST_OPTION.matcher(file.text(flags)).find())
                            .isPresent();
            // what other sections take from it may name the device there
            boolean complete = entry.section().startsWith("env:");
            return told || !complete
                    ? Optional.empty()
                    : Optional.of(finding(
                            file,
                            entry,
                            "espota sends over the air to one device, and no upload_port names it. Add upload_port with the"
                                    + " device's address or host name, such as esp8266-00c0de.local.",
                            List.of()));
        }
        if (MEANT_ESPOTA.contains(value.toLowerCase(Locale.ROOT))) {
            Fix fix = TextFix.of(file.document(), place(entry), ESPOTA, "Change to " + ESPOTA, true);
            return Optional.of(finding(
                    file,
                    entry,
                    "\"" + value + "\" is no upload_protocol; over the air it is " + ESPOTA + ".",
                    List.of(fix)));
        }
        return Optional.empty();
    }

    private static Optional<Finding> port(IniFile file, IniFile.Entry entry) {
        String value = file.text(entry);
        boolean overTheAir = file.inherited(entry.section(), "upload_protocol")
                .filter(protocol -> file.text(protocol).equals(ESPOTA))
                .isPresent();
        return overTheAir && SERIAL.matcher(value).matches()
                ? Optional.of(finding(
                        file,
                        entry,
                        "upload_protocol is espota, which sends over the air, and " + value
                                + " is a serial port. Name the device's address or host name, or take upload_protocol ="
                                + " esptool.",
                        List.of()))
                : Optional.empty();
    }

    private static Optional<Finding> script(IniFile file, IniFile.Entry entry) {
        String value = file.text(entry);
        if (!value.startsWith("eagle.") || value.endsWith(".ld") || value.contains("$") || value.contains(" ")) {
            return Optional.empty();
        }
        Fix fix = TextFix.of(file.document(), place(entry), value + ".ld", "Change to " + value + ".ld", true);
        return Optional.of(new Finding(
                file.document().path(),
                BuildCode.BUILD_VALUE,
                file.document().range(place(entry)),
                "The linker's scripts end with .ld, so " + value + " is not found.",
                List.of(fix),
                List.of()));
    }

    private static Finding finding(IniFile file, IniFile.Entry entry, String message, List<Fix> fixes) {
        return new Finding(
                file.document().path(),
                BuildCode.BUILD_UPLOAD,
                file.document().range(place(entry)),
                message,
                fixes,
                List.of());
    }

    private static Span place(IniFile.Entry entry) {
        List<Span> lines = entry.lines();
        return Span.of(lines.get(0).start(), lines.get(lines.size() - 1).end());
    }
}
