// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.fotaide.firmware.elf.ElfFile;
import org.fotaide.firmware.elf.ElfReader;
import org.fotaide.firmware.elf.ElfSection;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.image.SlotImageWriter;
import org.fotaide.firmware.work.FotaException;

/** Makes the images of what was linked, where the project did not, reads them back, and compares them. */
record ImageMaker(BuildPlan plan, Products products) {
    /** The section that runs from flash (PROTOCOLS.md 6.2). */
    private static final String IROM = ".irom0.text";

    Images call() throws FotaException, IOException {
        Map<Slot, CheckedImage> checked = new EnumMap<>(Slot.class);
        Map<Slot, Path> linked = new EnumMap<>(Slot.class);
        for (Slot slot : Slot.values()) {
            Products.Product product = products.of(slot);
            Optional<ElfFile> program = product.elf().isPresent()
                    ? Optional.of(new ElfReader()
                            .read(Files.readAllBytes(product.elf().get())))
                    : Optional.empty();
            byte[] bytes = product.image().isPresent()
                    ? Files.readAllBytes(product.image().get())
                    : new SlotImageWriter(slot, plan.map(), plan.mode(), plan.frequency()).write(program.orElseThrow());
            ImageCheck check = new ImageCheck(plan.layout(), plan.rom(), slot);
            checked.put(
                    slot,
                    product.image().isPresent()
                            ? check.made(bytes, place(program))
                            : check.packed(bytes, place(program).orElseThrow()));
            product.elf().ifPresent(elf -> linked.put(slot, elf));
        }
        return new Images(checked, linked, new PairCheck(plan.layout(), checked).call());
    }

    private static OptionalLong place(Optional<ElfFile> program) {
        Optional<ElfSection> irom = program.flatMap(file -> file.section(IROM));
        return irom.isPresent() ? OptionalLong.of(irom.get().address()) : OptionalLong.empty();
    }
}
