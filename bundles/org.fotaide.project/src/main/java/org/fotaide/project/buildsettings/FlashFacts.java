// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.buildsettings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.image.FlashFrequency;
import org.fotaide.firmware.image.FlashMode;
import org.fotaide.project.check.FileEdit;
import org.fotaide.project.check.Fix;
import org.fotaide.project.check.Related;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.LayoutReading;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.ValueFix;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.text.TextRange;

/** What a fota.yaml says of the flash, as a build has to be told it; empty where it says nothing or nothing clear. */
record FlashFacts(ManifestReading reading) {
    private static final KeyPath FLASH = KeyPath.TOP.key("flash");

    Optional<FlashMap> map() {
        LayoutReading layout = new LayoutReading(reading);
        boolean told = node("map").isPresent() || node("size").isPresent();
        return told && layout.certain() ? layout.layout().map() : Optional.empty();
    }

    Optional<FlashSize> size() {
        return reading.value(FLASH.key("size"), FlashSize.class);
    }

    /** The value that a key of the vendor's Makefile has to have. */
    Optional<String> wanted(BuildKey key) {
        return switch (key) {
            case SPI_SIZE_MAP -> map().map(map -> Integer.toString(map.number()));
            case SPI_MODE -> reading.value(FLASH.key("mode"), FlashMode.class).map(FlashMode::name);
            case SPI_SPEED ->
                reading.value(FLASH.key("speed"), FlashFrequency.class).map(FlashFrequency::speed);
            case BOOT, APP -> Optional.empty();
        };
    }

    /** Where fota.yaml says so. */
    Optional<Related> related(BuildKey key, String message) {
        Optional<ManifestNode> node =
                switch (key) {
                    case SPI_SIZE_MAP -> node("map").or(() -> node("size"));
                    case SPI_MODE -> node("mode");
                    case SPI_SPEED -> node("speed");
                    case BOOT, APP -> Optional.empty();
                };
        return node.map(this::place).map(place -> new Related(reading.document().path(), place, message));
    }

    Optional<Related> relatedSize(String message) {
        return node("size")
                .map(this::place)
                .map(place -> new Related(reading.document().path(), place, message));
    }

    /** Makes fota.yaml say another map, if it states both the size and the halves. */
    Optional<Fix> become(FlashMap map) {
        List<TextEdit> edits = new ArrayList<>();
        if (!change("size", map.size().text(), edits)
                || !change("map", map.halves().text(), edits)) {
            return Optional.empty();
        }
        return Optional.of(Fix.in(reading.document(), "Change fota.yaml's flash to " + map.title(), false, edits));
    }

    private boolean change(String key, String value, List<TextEdit> edits) {
        Optional<ManifestNode> node = node(key).filter(found -> found.scalar().isPresent());
        node.flatMap(ManifestNode::scalar)
                .map(scalar -> new ValueFix(reading.document(), scalar).to(value, value, false))
                .ifPresent(fix -> fix.edits().forEach(edit -> edits.addAll(((FileEdit.ChangeText) edit).edits())));
        return node.isPresent();
    }

    private TextRange place(ManifestNode node) {
        return reading.document().range(node.place());
    }

    private Optional<ManifestNode> node(String key) {
        return reading.node(FLASH.key(key));
    }
}
