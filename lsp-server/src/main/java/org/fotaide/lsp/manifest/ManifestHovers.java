// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.manifest;

import java.nio.file.Path;
import java.util.Optional;
import org.fotaide.lsp.feature.Hovers;
import org.fotaide.project.manifest.Manifest;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.cursor.ManifestCursor;
import org.fotaide.project.manifest.cursor.Place;
import org.fotaide.project.manifest.type.RomNameType;
import org.fotaide.project.rules.ProductFacts;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;

/** Explains the keys of fota.yaml and the ROM names in it. */
public final class ManifestHovers implements Hovers {
    @Override
    public boolean accepts(Path file) {
        return Manifest.isNamed(file);
    }

    @Override
    public Optional<Explained> at(TextDocument text, int offset) {
        ManifestReading reading = ManifestReading.of(SourceText.of(text));
        return new ManifestCursor(reading).place(offset).flatMap(place -> explain(place, reading));
    }

    private static Optional<Explained> explain(Place place, ManifestReading reading) {
        if (place.part() == Place.Part.VALUE && place.node().type() instanceof RomNameType) {
            return place.node()
                    .scalar()
                    .map(scalar ->
                            new ProductFacts(reading).readerAt(place.path()).read(scalar.value()))
                    .map(name -> new Explained(place.span(), new RomText(name).full()));
        }
        return place.row().map(row -> new Explained(place.span(), new KeyText(row).full()));
    }
}
