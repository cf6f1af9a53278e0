// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.check.FileSource;
import org.fotaide.project.manifest.ItemAddition;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestKeys;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.Starter;
import org.fotaide.project.manifest.type.Key;
import org.fotaide.project.problem.ProjectProblem;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.yaml.YamlMap;

/**
 * Writes a ROM that was released into the list of its fota.yaml, in the way in which that is written: comments and all else
 * stay as they are.
 *
 * <pre>{@code
 * boolean added = new ListRelease(manifest.file(), rom).call();
 * }</pre>
 */
public final class ListRelease {
    private static final KeyPath RELEASES = KeyPath.TOP.key("releases");

    private final Path manifest;
    private final RomName rom;

    /**
     * @param manifest the file itself
     */
    public ListRelease(Path manifest, RomName rom) {
        this.manifest = manifest;
        this.rom = rom;
    }

    /**
     * @return whether it was added; false if it stood there
     * @throws FotaException if it could not be, which leaves the file as it is
     */
    public boolean call() throws FotaException {
        try {
            FileSource source = FileSource.read(manifest);
            ManifestReading reading = ManifestReading.of(source.source());
            if (releases(reading).contains(rom)) {
                return false;
            }
            TextEdit edit = edit(reading)
                    .filter(wanted -> addsOnly(reading, wanted))
                    .orElseThrow(() -> failed("The file is written in a way that leaves no sure place for it."));
            if (!source.source().storable() || !source.unchanged()) {
                throw failed("The file changed meanwhile, or has bytes in it that are no characters.");
            }
            source.replace(reading.document().with(List.of(edit)));
            return true;
        } catch (IOException unwritable) {
            throw new FotaException(
                    ProjectProblem.NOT_LISTED.with(rom, manifest, "The system says: " + unwritable.getMessage() + "."),
                    unwritable);
        }
    }

    private FotaException failed(String why) {
        return new FotaException(ProjectProblem.NOT_LISTED.with(rom, manifest, why));
    }

    private Optional<TextEdit> edit(ManifestReading reading) {
        Optional<ManifestNode> list = reading.node(RELEASES);
        if (list.isPresent()) {
            return new ItemAddition(reading).to(list.get(), rom.toString());
        }
        Key row = ManifestKeys.at(RELEASES).orElseThrow();
        Key withRom = Key.optional(row.name(), row.type(), row.description(), "[" + rom + "]");
        return reading.top()
                .map(ManifestNode::yaml)
                .filter(YamlMap.class::isInstance)
                .flatMap(top ->
                        new Starter(reading.document(), Optional.empty()).insertion(withRom, Optional.empty(), top));
    }

    /** Whether the file then says the same as before, and that. */
    private boolean addsOnly(ManifestReading reading, TextEdit edit) {
        ManifestReading changed =
                ManifestReading.of(SourceText.of(reading.document().with(List.of(edit))));
        List<RomName> wanted = new ArrayList<>(releases(reading));
        wanted.add(rom);
        return releases(changed).equals(wanted)
                && changed.findings().size() <= reading.findings().size();
    }

    private static List<RomName> releases(ManifestReading reading) {
        return reading.children(RELEASES).stream()
                .flatMap(node -> node.value().stream())
                .filter(RomName.class::isInstance)
                .map(RomName.class::cast)
                .toList();
    }
}
