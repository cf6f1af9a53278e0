// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.FileEdit;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.LayoutReading;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.ValueFix;
import org.fotaide.project.mention.Mention;
import org.fotaide.project.mention.Mention.Role;
import org.fotaide.project.mention.MentionFinder;
import org.fotaide.project.mention.Subject;
import org.fotaide.project.mention.Subject.Kind;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.yaml.YamlScalar;

/** The ROM names of a fota.yaml, and the regions, devices and places that it declares. */
public final class ManifestMentions implements MentionFinder {
    private static final KeyPath VERSION = KeyPath.TOP.key("version");
    private static final KeyPath DEVICES = KeyPath.TOP.key("devices");
    private static final KeyPath PUBLISH = KeyPath.TOP.key("publish");

    @Override
    public List<Mention> in(CheckContext context) {
        return context.known(ManifestReading.class).map(ManifestMentions::in).orElse(List.of());
    }

    private static List<Mention> in(ManifestReading reading) {
        List<Mention> mentions = new ArrayList<>();
        for (ManifestNode node : reading.romNames()) {
            Role role = node.path().equals(VERSION) ? Role.DECLARATION : Role.RECORD;
            node.value()
                    .map(RomName.class::cast)
                    .flatMap(name -> node.scalar()
                            .map(scalar -> mention(reading, new Subject(Kind.ROM, name.toString()), role, scalar)))
                    .ifPresent(mentions::add);
        }
        for (ManifestNode region : reading.children(LayoutReading.REGIONS)) {
            reading.node(region.path().key("name"))
                    .flatMap(ManifestNode::scalar)
                    .map(name -> declaration(reading, Kind.REGION, name))
                    .ifPresent(mentions::add);
        }
        keys(reading, DEVICES, Kind.DEVICE, mentions);
        keys(reading, PUBLISH, Kind.PLACE, mentions);
        return mentions;
    }

    private static void keys(ManifestReading reading, KeyPath map, Kind kind, List<Mention> mentions) {
        for (ManifestNode node : reading.children(map)) {
            node.key().map(name -> declaration(reading, kind, name)).ifPresent(mentions::add);
        }
    }

    private static Mention declaration(ManifestReading reading, Kind kind, YamlScalar name) {
        return mention(reading, new Subject(kind, name.value()), Role.DECLARATION, name);
    }

    private static Mention mention(ManifestReading reading, Subject subject, Role role, YamlScalar scalar) {
        TextDocument document = reading.document();
        Span span = scalar.inText(document, Span.of(0, scalar.value().length()));
        return new Mention(subject, role, document.range(span), name -> {
            List<TextEdit> edits = new ArrayList<>();
            new ValueFix(document, scalar)
                    .to(name, name, false)
                    .edits()
                    .forEach(edit -> edits.addAll(((FileEdit.ChangeText) edit).edits()));
            return Optional.of(edits);
        });
    }
}
