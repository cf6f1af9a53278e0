// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.fotaide.api.file.InputFile;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.firmware.flash.BootVersion;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.image.SignatureCheck;
import org.fotaide.firmware.key.PublicKeyReader;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.simulator.BlankFirmware;
import org.fotaide.simulator.Personality;
import org.fotaide.simulator.boot.EbootLayout;
import org.fotaide.simulator.receiver.Via;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which boot loader, flash and image a simulated device has. */
final class SimulatedBoard {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "IMAGE",
            arity = "0..1",
            description =
                    "The image that runs at first: user1.bin or user2.bin, or with eboot an Arduino .bin (default: an"
                            + " empty firmware that does nothing but state its ROM name, if --rom gives it one).")
    private Optional<Path> image = Optional.empty();

    @Option(
            names = "--rom",
            paramLabel = "NAME",
            description = "The ROM name of the empty firmware, as in v1.0.0t45772(a) (default: none).")
    private Optional<String> rom = Optional.empty();

    @Option(
            names = "--boot-loader",
            paramLabel = "vendor|eboot",
            description =
                    "vendor: two slots; eboot: one image, copied into place, as Arduino has it (default: vendor, and eboot"
                            + " with --via web).")
    private Optional<BootLoader> bootLoader = Optional.empty();

    @Option(
            names = "--map",
            paramLabel = "NUMBER",
            description =
                    "vendor: its flash map, SPI_SIZE_MAP, which also says how large its flash is (default: 2, which is"
                            + " 1 MB in 512+512).")
    private Optional<FlashMap> map = Optional.empty();

    @Option(
            names = "--slot",
            paramLabel = "user1|user2",
            description = "vendor: the slot that the image is for, and that runs (default: user1).")
    private Optional<Slot> slot = Optional.empty();

    @Option(
            names = "--boot",
            paramLabel = "VERSION",
            description = "vendor: the version of its boot loader, 1.2 to 1.7 (default: 1.7).")
    private Optional<BootVersion> boot = Optional.empty();

    @Option(names = "--flash", paramLabel = "SIZE", description = "eboot: its flash, 1MB or 4MB (default: 4MB).")
    private Optional<FlashSize> flash = Optional.empty();

    @Option(
            names = "--signed",
            paramLabel = "FILE",
            description =
                    "eboot: it takes only what is signed with the RSA key in this PEM file, private or public (default: it"
                            + " takes whatever it gets).")
    private Optional<Path> owner = Optional.empty();

    /** The one that was named, or the one that goes with how it takes updates. */
    BootLoader bootLoader(Via via) {
        return bootLoader.orElse(via == Via.WEB ? BootLoader.EBOOT : BootLoader.VENDOR);
    }

    Personality personality(Via via, Shell shell) throws FotaException {
        refuse(image.isPresent() && rom.isPresent(), "--rom names the empty firmware; an image states its own name");
        return switch (bootLoader(via)) {
            case VENDOR -> twoSlots(shell);
            case EBOOT -> oneSketch(shell);
        };
    }

    private Personality twoSlots(Shell shell) throws FotaException {
        refuse(owner.isPresent(), "--signed is for devices with eboot; the vendor's SDK knows no signatures");
        refuse(flash.isPresent(), "with the vendor's boot loader --map says how large the flash is, not --flash");
        FlashMap division = map.orElse(FlashMap.MAP_2);
        Slot running = slot.orElse(Slot.USER1);
        byte[] bytes = image.isPresent() ? read(shell, image.get()) : new BlankFirmware(rom).forSlot(running, division);
        Personality.TwoSlots slots = Personality.twoSlots(division).running(running, bytes);
        return boot.isPresent() ? slots.boot(minor(boot.get())) : slots;
    }

    private int minor(BootVersion version) {
        boolean known = !version.olderThan(BootVersion.FIRST_WITH_SLOTS) && version.compareTo(BootVersion.NEWEST) <= 0;
        refuse(!known, "boot loaders with two slots are 1.2 to 1.7, not " + version);
        return version.minor();
    }

    private Personality oneSketch(Shell shell) throws FotaException {
        refuse(map.isPresent(), "--map is for two slots; with eboot --flash says how large the flash is");
        refuse(slot.isPresent(), "a device with eboot has no slots");
        refuse(boot.isPresent(), "--boot is the version of the vendor's boot loader; eboot has none");
        FlashSize size = flash.orElse(FlashSize.MB_4);
        EbootLayout layout =
                switch (size) {
                    case MB_1 -> EbootLayout.ONE_MEGABYTE;
                    case MB_4 -> EbootLayout.FOUR_MEGABYTES;
                    default -> throw wrong("a device with eboot has a flash of 1MB or 4MB, not " + size.text());
                };
        Personality.OneSketch sketch = Personality.oneSketch(
                layout, image.isPresent() ? read(shell, image.get()) : new BlankFirmware(rom).sketch(size));
        return owner.isPresent() ? sketch.signedOnly(key(shell, owner.get())) : sketch;
    }

    private SignatureCheck key(Shell shell, Path file) throws FotaException {
        String pem = new String(read(shell, file), StandardCharsets.ISO_8859_1);
        return new PublicKeyReader()
                .read(pem)
                .map(SignatureCheck::new)
                .orElseThrow(() -> wrong(file + " holds no RSA key, or one that a passphrase protects"));
    }

    private static byte[] read(Shell shell, Path file) throws FotaException {
        return new InputFile(shell.resolve(file)).read();
    }

    private void refuse(boolean contradiction, String reason) {
        if (contradiction) {
            throw wrong(reason);
        }
    }

    private ParameterException wrong(String reason) {
        return new ParameterException(spec.commandLine(), reason);
    }
}
