// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.layout;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
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

    public Layout layout() {
        return view.layout();
    }

    /** What the images are and whether the project would build the same again, in whole sentences. */
    public String build() {
        if (view.built().isEmpty()) {
            return Messages.notBuilt;
        }
        String built = NLS.bind(Messages.built, view.built().get().rom());
        return view.outdated().isEmpty() ? built : built + " " + String.join(" ", view.outdated());
    }

    /** What is wrong, or that nothing is. */
    public String summary() {
        String faults = view.faults().stream().map(FlashPicture::words).collect(Collectors.joining("\n"));
        return String.join("\n", faults.isEmpty() ? Messages.faultless : faults, Messages.choose);
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
        lines.add(NLS.bind(
                Messages.declared, line, reading.reading().document().path().getFileName()));
        return lines;
    }

    private static String words(LayoutFault fault) {
        return fault.code().severity() == Severity.ERROR ? NLS.bind(Messages.error, fault.message()) : fault.message();
    }

    private static Optional<Slot> slot(Area area) {
        return switch (area.kind()) {
            case USER1 -> Optional.of(Slot.USER1);
            case USER2 -> Optional.of(Slot.USER2);
            default -> Optional.empty();
        };
    }

    private String image(Slot slot) {
        String rom = view.built().map(BuildRecord::rom).map(Object::toString).orElse(Messages.imageUnnamed);
        return layout().fit(slot)
                .map(fit -> MessageFormat.format(
                        fit.fits() ? Messages.fits : Messages.exceeds,
                        rom,
                        fit.measured(),
                        fit.limit(),
                        fit.fits() ? fit.free() : fit.excess()))
                .orElseGet(() -> layout().limits(slot)
                        .map(limits ->
                                NLS.bind(Messages.largest, limits.largestFile().bytes()))
                        .orElse(Messages.noSlot));
    }

    private String image(SketchFit fit) {
        return MessageFormat.format(
                fit.fits() ? Messages.fits : Messages.exceeds,
                view.built().map(BuildRecord::rom).orElse(Messages.imageUnnamed),
                fit.bytes(),
                NLS.bind(Messages.besideUpdate, fit.largest()),
                Math.abs(fit.free()));
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
