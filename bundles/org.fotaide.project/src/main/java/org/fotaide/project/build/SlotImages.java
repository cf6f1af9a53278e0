// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.fotaide.firmware.elf.ElfFile;
import org.fotaide.firmware.elf.ElfReader;
import org.fotaide.firmware.elf.ElfSection;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.flash.LayoutCheck;
import org.fotaide.firmware.flash.LayoutCode;
import org.fotaide.firmware.flash.LayoutFault;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.image.SlotImageWriter;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.problem.ProjectProblem;

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
            ImageCheck check = new ImageCheck(plan, slot);
            checked.put(
                    slot,
                    product.image().isPresent()
                            ? check.made(bytes, place(program))
                            : check.packed(bytes, place(program).orElseThrow()));
        }
        layout(checked);
        SlotDifference difference = new Comparison(plan.map(), checked.get(Slot.USER1), checked.get(Slot.USER2)).call();
        return new CheckedSlots(plan, products, checked, difference);
    }

    /** With the images known, their own ends count instead of the ends of their slots. */
    private void layout(Map<Slot, CheckedImage> checked) throws FotaException {
        Layout layout = plan.layout();
        for (Map.Entry<Slot, CheckedImage> image : checked.entrySet()) {
            layout = layout.withImage(image.getKey(), image.getValue().size());
        }
        String faults = new LayoutCheck()
                .check(layout).stream()
                        .filter(fault ->
                                fault.code() == LayoutCode.LAYOUT_OVERLAP || fault.code() == LayoutCode.LAYOUT_IMAGE)
                        .map(LayoutFault::message)
                        .collect(Collectors.joining(" "));
        if (!faults.isEmpty()) {
            throw new FotaException(ProjectProblem.IMAGE_LAYOUT.with(faults));
        }
    }

    private static OptionalLong place(Optional<ElfFile> program) {
        Optional<ElfSection> irom = program.flatMap(file -> file.section(IROM));
        return irom.isPresent() ? OptionalLong.of(irom.get().address()) : OptionalLong.empty();
    }
}
