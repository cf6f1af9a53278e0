// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.image.SlotDifference;
import org.fotaide.project.internal.source.FileHash;

/**
 * Both images, checked and compared.
 *
 * @param checked by slot
 * @param difference how they differ
 */
record CheckedSlots(DualPlan plan, SlotProducts products, Map<Slot, CheckedImage> checked, SlotDifference difference)
        implements Checked<DualReport> {
    CheckedSlots {
        checked = Map.copyOf(checked);
    }

    @Override
    public Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Slot slot : Slot.values()) {
            files.put(file(slot), bytes(slot));
        }
        for (Slot slot : Slot.values()) {
            if (products.of(slot).elf().isPresent()) {
                Path linked = products.of(slot).elf().get();
                files.put(slot.word() + ".elf", Files.readAllBytes(linked));
            }
        }
        return files;
    }

    private static String file(Slot slot) {
        return slot.word() + ".bin";
    }

    private byte[] bytes(Slot slot) {
        return checked.get(slot).bytes().toArray();
    }

    @Override
    public RecordedImages recorded() {
        return new RecordedImages.Slots(
                plan.map().number(),
                plan.mode().toString(),
                plan.frequency().speed(),
                recorded(Slot.USER1),
                recorded(Slot.USER2));
    }

    private RecordedImages.RecordedImage recorded(Slot slot) {
        byte[] bytes = bytes(slot);
        return new RecordedImages.RecordedImage(file(slot), bytes.length, FileHash.of(bytes));
    }

    @Override
    public String how() {
        return products.how().text();
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (Slot slot : Slot.values()) {
            notes.addAll(checked.get(slot).notes());
        }
        if (!difference.asExpected()) {
            notes.add(difference.text());
        }
        return notes;
    }

    @Override
    public DualReport report(Ending ending) {
        return new DualReport(
                plan.rom(),
                plan.map(),
                image(Slot.USER1),
                image(Slot.USER2),
                products.how(),
                difference,
                ending.messages(),
                ending.notes(),
                ending.record(),
                ending.took());
    }

    private BuiltImage image(Slot slot) {
        CheckedImage image = checked.get(slot);
        return new BuiltImage(
                slot,
                plan.output().resolve(file(slot)),
                image.bytes().length(),
                image.image().irom().length(),
                FileHash.of(image.bytes().toArray()),
                plan.map().linkerScript(slot).origin(),
                image.fit(),
                products.of(slot).took());
    }
}
