// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.project.compiler.CompilerMessage;
import org.fotaide.project.internal.source.FileHash;

/** Puts checked images and their record into the output folder, and reports. */
record Finish(BuildPlan plan, SteadyBuild.Built built, Images images, List<CompilerMessage> messages) {
    BuildReport call(OutputFolder output, Duration took) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Slot slot : Slot.values()) {
            files.put(file(slot), images.of(slot).bytes().toArray());
        }
        for (Map.Entry<Slot, Path> linked : images.linked().entrySet()) {
            files.put(linked.getKey().word() + ".elf", Files.readAllBytes(linked.getValue()));
        }
        files.put(BuildRecord.NAME, RecordText.of(record()).text().getBytes(StandardCharsets.UTF_8));
        output.replace(files);
        return new BuildReport(
                plan.rom(),
                plan.map(),
                image(Slot.USER1),
                image(Slot.USER2),
                built.products().how(),
                images.difference(),
                messages,
                notes(),
                plan.output().resolve(BuildRecord.NAME),
                took);
    }

    private static String file(Slot slot) {
        return slot.word() + ".bin";
    }

    private BuildRecord record() {
        List<BuildRecord.RecordedImage> recorded = new ArrayList<>();
        for (Slot slot : Slot.values()) {
            byte[] bytes = images.of(slot).bytes().toArray();
            recorded.add(new BuildRecord.RecordedImage(slot, file(slot), bytes.length, FileHash.of(bytes)));
        }
        return new BuildRecord(
                plan.rom().toString(),
                plan.map().number(),
                plan.mode().toString(),
                plan.frequency().speed(),
                plan.system().word(),
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS),
                built.products().how().text(),
                built.sources(),
                List.copyOf(built.made()),
                recorded);
    }

    private BuiltImage image(Slot slot) {
        CheckedImage checked = images.of(slot);
        return new BuiltImage(
                slot,
                plan.output().resolve(file(slot)),
                checked.bytes().length(),
                checked.image().irom().length(),
                FileHash.of(checked.bytes().toArray()),
                plan.map().linkerScript(slot).origin(),
                checked.fit(),
                built.products().of(slot).took());
    }

    private List<String> notes() {
        Set<String> notes = new LinkedHashSet<>(built.notes());
        for (Slot slot : Slot.values()) {
            notes.addAll(images.of(slot).notes());
        }
        if (!images.difference().asExpected()) {
            notes.add(images.difference().text());
        }
        return List.copyOf(notes);
    }
}
