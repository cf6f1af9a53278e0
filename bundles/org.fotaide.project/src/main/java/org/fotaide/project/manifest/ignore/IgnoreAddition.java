// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.ignore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Code;
import org.fotaide.project.manifest.ItemAddition;
import org.fotaide.project.manifest.ManifestKeys;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.Starter;
import org.fotaide.project.manifest.type.FieldsType;
import org.fotaide.project.manifest.type.Key;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.yaml.YamlMap;

/** Adds a finding to those that a fota.yaml wants to hear nothing of, in the way in which the file is written. */
public record IgnoreAddition(ManifestReading reading) {
    /** Empty where the file is written in a way that leaves no place for it. */
    public Optional<TextEdit> of(Code code) {
        return edit(code.id()).filter(edit -> addsOnly(edit, code.id()));
    }

    private Optional<TextEdit> edit(String code) {
        Optional<ManifestNode> list = reading.node(IgnoreList.IGNORE);
        if (list.isPresent()) {
            return new ItemAddition(reading).to(list.get(), code);
        }
        Key ignore = listOf(code);
        Optional<ManifestNode> check = reading.node(IgnoreList.CHECK);
        if (check.isPresent()) {
            return starter().insertion(ignore, check.get().key(), check.get().yaml());
        }
        return reading.top()
                .map(ManifestNode::yaml)
                .filter(YamlMap.class::isInstance)
                .flatMap(top -> starter()
                        .insertion(Key.optional("check", new FieldsType(List.of(ignore)), ""), Optional.empty(), top));
    }

    private Starter starter() {
        return new Starter(reading.document(), Optional.empty());
    }

    private static Key listOf(String code) {
        Key row = ManifestKeys.at(IgnoreList.IGNORE).orElseThrow();
        return Key.required(row.name(), row.type(), row.description(), "[" + code + "]");
    }

    /** Whether the file then says the same as before, and that. */
    private boolean addsOnly(TextEdit edit, String code) {
        TextDocument after = reading.document().with(List.of(edit));
        ManifestReading changed = ManifestReading.of(SourceText.of(after));
        List<IgnoreList.Entry> wanted = new ArrayList<>(IgnoreList.of(reading).entries());
        wanted.add(new IgnoreList.Entry(code, Optional.empty(), Optional.empty()));
        return IgnoreList.of(changed).entries().equals(wanted)
                && changed.findings().size() == reading.findings().size();
    }
}
