// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fotaide.api.project.ShowLayout.LayoutView;
import org.fotaide.firmware.finding.Severity;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.flash.Area;
import org.fotaide.firmware.flash.AreaKind;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.flash.LayoutCode;
import org.fotaide.firmware.flash.LayoutFault;
import org.fotaide.firmware.flash.LayoutPlace;
import org.fotaide.firmware.flash.OneSketch;
import org.fotaide.firmware.flash.SketchFit;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.flash.SlotFit;
import org.fotaide.project.build.BuildRecord;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.LayoutReading;
import org.fotaide.project.manifest.ManifestNode;

/**
 * A flash, where each of its parts is declared, and what there is to tell of it.
 *
 * @param reading the fota.yaml that says it
 * @param view the flash with the images of the last build
 */
public record FlashPicture(LayoutReading reading, LayoutView view) {
    private static final KeyPath FLASH = KeyPath.TOP.key("flash");
    private static final String UNNAMED = "image";
    private static final String CHOOSE = "Choose a part of the picture to see more of it.";

    public Layout layout() {
        return view.layout();
    }

    /** What the images are and whether the project would build the same again, in whole sentences. */
    public String build() {
        if (view.built().isEmpty()) {
            return "Nothing was built yet, so no image is shown.";
        }
        String built = "Built last: " + view.built().get().rom() + ".";
        return view.outdated().isEmpty() ? built : built + " " + String.join(" ", view.outdated());
    }

    /** What is wrong, or that nothing is. */
    public String summary() {
        String faults = view.faults().stream().map(FlashPicture::words).collect(Collectors.joining("\n"));
        return String.join("\n", faults.isEmpty() ? "Nothing is wrong with this layout." : faults, CHOOSE);
    }

    /** The characters of the fota.yaml that decide where a part of the flash lies; the first ones where nothing does. */
    public Span place(Area area) {
        Stream<KeyPath> keys =
                switch (area.kind()) {
                    case REGION -> Stream.of(region(area).key("name"), region(area));
                    case BOOT -> Stream.of(FLASH.key("boot"), FLASH.key("map"), FLASH.key("size"), FLASH);
                    default -> Stream.of(FLASH.key("map"), FLASH.key("size"), FLASH);
                };
        return keys.flatMap(key -> reading.reading().node(key).stream())
                .findFirst()
                .map(node -> node.key().isPresent() ? node.key().get().span() : node.place())
                .orElse(Span.at(0));
    }

    private KeyPath region(Area area) {
        return indices(area).stream()
                .findFirst()
                .map(index -> reading.regionNodes().get(index))
                .map(ManifestNode::path)
                .orElse(LayoutReading.REGIONS);
    }

    /** Which of the project's regions an area is: several where they are declared alike. */
    private List<Integer> indices(Area area) {
        List<Integer> indices = new ArrayList<>();
        for (int index = 0; index < layout().regions().size(); index++) {
            if (layout().regions().get(index).areaIn(layout().size()).equals(Optional.of(area))) {
                indices.add(index);
            }
        }
        return indices;
    }

    /** The worst of what is wrong with a part; empty if nothing is. */
    public Optional<Severity> worst(Area area) {
        return faults(area).stream().map(fault -> fault.code().severity()).min(Comparator.naturalOrder());
    }

    /** How many bytes the image in a part takes, where it is for one and something was built. */
    public Optional<Long> filled(Area area) {
        Optional<Long> ofSlot = slot(area).flatMap(layout()::fit).map(SlotFit::measured);
        return ofSlot.or(() -> layout().sketch()
                .filter(sketch -> area.kind() == AreaKind.SKETCH)
                .flatMap(OneSketch::fit)
                .map(SketchFit::bytes));
    }

    /** All that there is to tell of a part, line by line, its name and place first. */
    public List<String> tell(Area area) {
        AreaWords words = new AreaWords(area);
        List<String> lines = new ArrayList<>();
        lines.add(words.place());
        lines.add(words.use());
        if (area.kind().free()) {
            lines.add(words.free(layout()));
        }
        slot(area).ifPresent(slot -> lines.add(image(slot)));
        layout().sketch()
                .filter(sketch -> area.kind() == AreaKind.SKETCH)
                .flatMap(OneSketch::fit)
                .ifPresent(fit -> lines.add(image(fit)));
        faults(area).forEach(fault -> lines.add(words(fault)));
        int line = reading.reading().document().lineOf(place(area).start()) + 1;
        lines.add("Declared in line " + line + " of "
                + reading.reading().document().path().getFileName() + ".");
        return lines;
    }

    private static String words(LayoutFault fault) {
        return fault.code().severity() == Severity.ERROR ? "\u2715 " + fault.message() : fault.message();
    }

    private static Optional<Slot> slot(Area area) {
        return switch (area.kind()) {
            case USER1 -> Optional.of(Slot.USER1);
            case USER2 -> Optional.of(Slot.USER2);
            default -> Optional.empty();
        };
    }

    private String image(Slot slot) {
        String rom = view.built().map(BuildRecord::rom).map(Object::toString).orElse(UNNAMED);
        return layout().fit(slot)
                .map(fit -> holds(rom, fit.measured() + " of " + fit.limit(), fit.fits() ? fit.free() : -fit.excess()))
                .orElseGet(() -> layout().limits(slot)
                        .map(limits -> "The largest image that both slots take has "
                                + limits.largestFile().bytes() + " bytes.")
                        .orElse("This size of flash has no such slot."));
    }

    private String image(SketchFit fit) {
        return holds(
                view.built().map(BuildRecord::rom).orElse(UNNAMED),
                fit.bytes() + " of " + fit.largest() + " bytes (an update of its size is written beside it)",
                fit.free());
    }

    /** @param free how many bytes are left; negative for those that are too many */
    private static String holds(String rom, String of, long free) {
        return "Holds " + rom + ": " + of + ", " + left(free) + ".";
    }

    private static String left(long free) {
        if (free == 0) {
            return "no byte free";
        }
        String bytes = String.format(Locale.ROOT, Math.abs(free) == 1 ? "%d byte" : "%d bytes", Math.abs(free));
        return bytes + (free > 0 ? " free" : " too many");
    }

    private List<LayoutFault> faults(Area area) {
        List<Integer> indices = indices(area);
        return view.faults().stream()
                .filter(fault -> concerns(fault.place(), area, indices) || lies(fault, area))
                .toList();
    }

    /** Whether a fault is about a region that lies on a part and may not. */
    private boolean lies(LayoutFault fault, Area area) {
        return fault.code() == LayoutCode.LAYOUT_OVERLAP
                && !area.kind().free()
                && fault.place() instanceof LayoutPlace.OfRegion region
                && layout().regions()
                        .get(region.index())
                        .areaIn(layout().size())
                        .filter(other -> other.extent().overlaps(area.extent()))
                        .isPresent();
    }

    private static boolean concerns(LayoutPlace place, Area area, List<Integer> indices) {
        if (place instanceof LayoutPlace.OfRegion region) {
            return indices.contains(region.index());
        }
        if (place instanceof LayoutPlace.Image image) {
            return slot(area).equals(Optional.of(image.slot()));
        }
        return place instanceof LayoutPlace.Boot && area.kind() == AreaKind.BOOT;
    }
}
