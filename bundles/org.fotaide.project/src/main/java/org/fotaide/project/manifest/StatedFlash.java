// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.flash.SdkVersion;
import org.fotaide.project.check.FileEdit;
import org.fotaide.project.check.Fix;
import org.fotaide.project.check.Related;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.text.TextRange;

/** What a fota.yaml says of the flash, for other files to be held against; empty where it says nothing or nothing clear. */
public record StatedFlash(ManifestReading reading) {
    private static final KeyPath FLASH = KeyPath.TOP.key("flash");

    public Optional<FlashMap> map() {
        LayoutReading layout = new LayoutReading(reading);
        boolean told = node("map").isPresent() || node("size").isPresent();
        return told && layout.certain() ? layout.layout().map() : Optional.empty();
    }

    public Optional<FlashSize> size() {
        return value("size", FlashSize.class);
    }

    /** The SDK that it states, or else a current one. */
    public SdkVersion sdk() {
        return layout().sdk();
    }

    /** All of it, with what it leaves out filled in. */
    public Layout layout() {
        return new LayoutReading(reading).layout();
    }

    /** A value of one of the keys of {@code flash}. */
    public <T> Optional<T> value(String key, Class<T> type) {
        return reading.value(FLASH.key(key), type);
    }

    /** Where fota.yaml states the map: the halves, or else the size that they follow from. */
    public Optional<Related> relatedMap(String message) {
        return related("map", message).or(() -> related("size", message));
    }

    /** Where fota.yaml states one of the keys of {@code flash}. */
    public Optional<Related> related(String key, String message) {
        return node(key)
                .map(this::place)
                .map(place -> new Related(reading.document().path(), place, message));
    }

    /** Makes fota.yaml say another map, if it states both the size and the halves. */
    public Optional<Fix> become(FlashMap map) {
        List<TextEdit> edits = new ArrayList<>();
        if (!change("size", map.size().text(), edits)
                || !change("map", map.halves().text(), edits)) {
            return Optional.empty();
        }
        return Optional.of(Fix.in(reading.document(), "Change fota.yaml's flash to " + map.title(), false, edits));
    }

    /** Makes fota.yaml say another size, if it states one and no halves, which might not go with it. */
    public Optional<Fix> become(FlashSize size) {
        List<TextEdit> edits = new ArrayList<>();
        return node("map").isEmpty() && change("size", size.text(), edits)
                ? Optional.of(Fix.in(reading.document(), "Change fota.yaml's flash to " + size.text(), false, edits))
                : Optional.empty();
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
