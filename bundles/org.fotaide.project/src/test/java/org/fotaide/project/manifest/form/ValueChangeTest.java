// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueChangeTest {
    /** A slash stands for a line break. */
    @ParameterizedTest(name = "{0}, {1} = {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                // another value
                "flash:/  size: 1MB  # of the board/  map: 512+512/ | flash.size | 2MB | flash:/  size: 2MB  # of the board/  map: 512+512/",
                "flash: {size: 1MB, map: 512+512} | flash.map | 1024+1024 | flash: {size: 1MB, map: 1024+1024}",
                "flash:/  boot: '1.6'/ | flash.boot | 1.7 | flash:/  boot: '1.7'/",
                "product:/  name: light/ | product.name | 'lamp: new' | product:/  name: \"lamp: new\"/",
                "product:/  name:/  ptype: 1/ | product.name | lamp | product:/  name: lamp/  ptype: 1/",
                // a new key
                "flash:/  size: 1MB # small/# end/ | flash.boot | 1.7 | flash:/  size: 1MB # small/  boot: 1.7/# end/",
                "flash: {size: 1MB} | flash.boot | 1.7 | flash: {size: 1MB, boot: 1.7}",
                "flash: {} | flash.boot | 1.7 | flash: {boot: 1.7}",
                "product:/    ptype: 1/# the end | flash.size | 1MB | product:/    ptype: 1/flash:/  size: 1MB/# the end",
                // no place for it
                "flash: no map/ | flash.size | 1MB | none",
                "flash: [1] | flash.size | 1MB | none",
                "- a list | flash.size | 1MB | none",
            })
    void writesOneValue(String before, String path, String value, String after) {
        assertEquals(
                Optional.ofNullable(after).map(ValueChangeTest::lines),
                change(before, path).to(value).map(TextDocument::text));
    }

    @ParameterizedTest(name = "{0} without {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "flash:/  # the size/  size: 1MB/  map: 512+512/ | flash.size | flash:/  # the size/  map: 512+512/",
                "flash: {size: 1MB, map: 512+512} | flash.size | flash: {map: 512+512}",
                "flash: {size: 1MB, map: 512+512} | flash.map | flash: {size: 1MB}",
                "product:/  ptype: 1/flash:/  size: 1MB/version: v1.0.0t1(a)/ | flash.size | product:/  ptype: 1/version: v1.0.0t1(a)/",
                "product: {ptype: 1}/flash: {size: 1MB}/ | flash.size | product: {ptype: 1}/",
                "product: {ptype: 1}/ | flash.size | product: {ptype: 1}/",
            })
    void takesOneValueOut(String before, String path, String after) {
        assertEquals(
                Optional.ofNullable(after).map(ValueChangeTest::lines),
                change(before, path).gone().map(TextDocument::text));
    }

    private static ValueChange change(String text, String path) {
        KeyPath place = KeyPath.TOP;
        for (String step : path.split("\\.", -1)) {
            place = place.key(step);
        }
        TextDocument document = new TextDocument(Path.of("fota.yaml"), lines(text));
        return new ValueChange(ManifestReading.of(SourceText.of(document)), place);
    }

    private static String lines(String text) {
        return text.replace('/', '\n');
    }
}
