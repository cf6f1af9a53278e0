// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.ByteCount;
import org.fotaide.firmware.flash.Extent;
import org.fotaide.firmware.flash.LinkerScript;
import org.fotaide.project.flash.FlashAround;
import org.fotaide.project.guide.Explanation;
import org.fotaide.project.guide.FileGuide;
import org.fotaide.project.guide.GuidedText;
import org.fotaide.project.guide.Hint;
import org.fotaide.project.guide.LinesAround;
import org.fotaide.project.guide.OutlineEntry;
import org.fotaide.project.yaml.Fold;

/** The memory that linker scripts divide: what lies where in flash, and how much of it a slot has. */
public final class LinkerGuide implements FileGuide {
    /** What the chip can show of a flash of 16 MB. */
    private static final Extent WINDOW = new Extent(LinkerScript.FLASH_WINDOW, 16L << 20);

    @Override
    public boolean accepts(Path file) {
        return LinkerFiles.accept(file);
    }

    @Override
    public Optional<Explanation> explain(GuidedText text, int offset) {
        LinkScript script = read(text);
        for (MemoryEntry entry : script.memory()) {
            for (Span place : List.of(
                    entry.place(), entry.origin().place(), entry.length().place())) {
                if (place.start() <= offset && offset <= place.end()) {
                    return Optional.of(new Explanation(place, explained(text, script, entry)));
                }
            }
        }
        return Optional.empty();
    }

    private static String explained(GuidedText text, LinkScript script, MemoryEntry entry) {
        StringBuilder told = new StringBuilder("**" + entry.name() + "**"
                + extent(entry).map(extent -> " " + extent).orElse("") + "\n\n");
        if (!isFlash(entry)) {
            return told.append(ram(entry)).toString();
        }
        long address = entry.origin().value() - LinkerScript.FLASH_WINDOW;
        told.append("The chip shows its flash from ")
                .append(Address.text(LinkerScript.FLASH_WINDOW))
                .append(" on, so this code begins at ")
                .append(Address.text(address))
                .append(" in flash.\n\n");
        room(text, script, entry).ifPresent(room -> told.append("- It is linked for ")
                .append(room.title())
                .append("; the vendor's script for it lets in ")
                .append(Address.text(room.usualLength()))
                .append(" (")
                .append(ByteCount.text(room.usualLength()))
                .append(").\n\n"));
        return ArduinoAreas.of(script).isPresent()
                ? told.toString()
                : told.append(new FlashAround(text).explain(address)).toString();
    }

    /** The slot that the code is linked for: by the script's name, or else by the project's map. */
    private static Optional<SlotRoom> room(GuidedText text, LinkScript script, MemoryEntry entry) {
        List<SlotRoom> rooms = new ArrayList<>();
        if (script.name() instanceof ScriptName.Vendors name) {
            rooms.addAll(SlotRoom.all(name));
        } else if (ArduinoAreas.of(script).isEmpty()) {
            new FlashAround(text)
                    .stated()
                    .ifPresent(flash -> rooms.addAll(
                            SlotRoom.all(flash.map().orElseThrow(), flash.sdk(), ImageForm.NEW, List.of())));
        }
        return rooms.stream()
                .filter(room -> room.origin() == entry.origin().value())
                .findFirst();
    }

    private static String ram(MemoryEntry entry) {
        if (!entry.origin().known()) {
            return "Where it begins is not told by this script alone.\n";
        }
        return switch ((int) (entry.origin().value() >>> 20)) {
            case 0x401 -> "RAM for code, 32 KB or more: what runs while the flash is busy.\n";
            case 0x3FF -> "RAM for data, or the chip's own registers.\n";
            case 0x400 -> "The chip's ROM.\n";
            default -> "Outside the flash: no update writes it.\n";
        };
    }

    private static boolean isFlash(MemoryEntry entry) {
        return entry.origin().known() && WINDOW.contains(entry.origin().value());
    }

    private static Optional<String> extent(MemoryEntry entry) {
        return hasEnd(entry)
                ? Optional.of(Address.text(entry.origin().value()) + " to " + Address.text(entry.end() - 1) + ", "
                        + ByteCount.text(entry.length().value()))
                : Optional.empty();
    }

    private static boolean hasEnd(MemoryEntry entry) {
        return entry.origin().known()
                && entry.length().known()
                && entry.origin().value() >= 0
                && entry.length().value() > 0
                && entry.origin().value() <= Long.MAX_VALUE - entry.length().value();
    }

    @Override
    public List<Hint> hints(GuidedText text) {
        LinkScript script = read(text);
        return script.memory().stream()
                .filter(entry -> hasEnd(entry) && isFlash(entry))
                .map(entry -> hint(entry, room(text, script, entry)))
                .sorted(Comparator.comparingInt(Hint::offset))
                .toList();
    }

    private static Hint hint(MemoryEntry entry, Optional<SlotRoom> room) {
        String last = Address.text(entry.end() - 1);
        String slot = room.map(found -> ", " + found.title().replaceFirst(".*\\((.*)\\)", "$1"))
                .orElse("");
        return new Hint(
                Hint.Kind.ADDRESS,
                entry.length().place().end(),
                "to " + last + slot,
                "The last address that the linker uses is " + last + ", "
                        + Address.text(entry.end() - 1 - LinkerScript.FLASH_WINDOW) + " in flash.");
    }

    @Override
    public List<Fold> folds(GuidedText text) {
        return new BlockFolds(text.document()).list();
    }

    @Override
    public List<Span> around(GuidedText text, int offset) {
        List<Span> inner = read(text).memory().stream()
                .flatMap(entry ->
                        Stream.of(entry.origin().place(), entry.length().place(), entry.place()))
                .filter(span -> span.start() <= offset && offset <= span.end())
                .toList();
        return new LinesAround(text.document(), folds(text)).of(offset, inner);
    }

    @Override
    public List<OutlineEntry> outline(GuidedText text) {
        return read(text).memory().stream()
                .map(entry -> new OutlineEntry(
                        isFlash(entry) ? OutlineEntry.Kind.REGION : OutlineEntry.Kind.SETTING,
                        entry.name(),
                        extent(entry).orElse(""),
                        Span.of(
                                entry.place().start(),
                                Math.max(
                                        entry.place().end(),
                                        entry.length().place().end())),
                        entry.place(),
                        List.of()))
                .toList();
    }

    private static LinkScript read(GuidedText text) {
        return text.reading(LinkScript.class, LinkScript::of);
    }
}
