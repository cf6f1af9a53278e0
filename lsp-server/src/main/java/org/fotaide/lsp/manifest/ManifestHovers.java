// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.manifest;

import java.util.Optional;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.lsp.feature.Hovers;
import org.fotaide.project.guide.Explanation;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.cursor.ManifestCursor;
import org.fotaide.project.manifest.cursor.Place;
import org.fotaide.project.manifest.guide.PlaceText;
import org.fotaide.project.manifest.guide.RomStanding;
import org.fotaide.project.manifest.type.RomNameType;
import org.fotaide.project.rules.ProductFacts;

/** Explains the keys of fota.yaml, and the ROM names and addresses in it. */
public final class ManifestHovers extends ManifestFeature implements Hovers {
    @Override
    public Optional<Explanation> at(ReadText text, int offset) {
        ManifestReading reading = read(text);
        return new ManifestCursor(reading).place(offset).flatMap(place -> explain(place, reading));
    }

    private static Optional<Explanation> explain(Place place, ManifestReading reading) {
        if (place.part() == Place.Part.VALUE && place.node().type() instanceof RomNameType) {
            return place.node()
                    .scalar()
                    .map(scalar ->
                            new ProductFacts(reading).readerAt(place.path()).read(scalar.value()))
                    .map(name -> new Explanation(place.span(), new RomStanding(name).among(reading)));
        }
        Optional<String> where = new PlaceText(reading).at(place);
        return where.or(() -> place.row().map(row -> new KeyText(row).full()))
                .map(text -> new Explanation(place.span(), text));
    }
}
