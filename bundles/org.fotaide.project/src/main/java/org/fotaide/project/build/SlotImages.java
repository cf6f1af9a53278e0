// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import java.nio.file.Files;
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
record SlotImages(DualPlan plan, SlotProducts products) {
    /** The section that runs from flash (PROTOCOLS.md 6.2). */
    private static final String IROM = ".irom0.text";

    CheckedSlots call() throws FotaException, IOException {
        Map<Slot, CheckedImage> checked = new EnumMap<>(Slot.class);
        for (Slot slot : Slot.values()) {
            SlotProducts.Product product = products.of(slot);
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
        }
        return new CheckedSlots(plan, products, checked, new PairCheck(plan.layout(), checked).call());
    }

    private static OptionalLong place(Optional<ElfFile> program) {
        Optional<ElfSection> irom = program.flatMap(file -> file.section(IROM));
        return irom.isPresent() ? OptionalLong.of(irom.get().address()) : OptionalLong.empty();
    }
}
