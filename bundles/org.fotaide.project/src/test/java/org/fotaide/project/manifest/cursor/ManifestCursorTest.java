// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.cursor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fotaide.project.manifest.type.Key;
import org.fotaide.project.manifest.type.KnownValue;
import org.fotaide.project.rules.Samples;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, / stands for a line break and ^ for the cursor. */
class ManifestCursorTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            pro^duct: {ptype: 1}            ; KEY product
            product: {pt^ype: 1}            ; KEY product.ptype
            product: {ptype: 4^5}           ; VALUE product.ptype
            flash:/  size: 1M^B             ; VALUE flash.size
            flash: {regions: [{na^me: a}]}  ; KEY flash.regions[0].name
            releases:/- v1^.0.0t1(a)        ; VALUE releases[0]
            devices: {ben^ch: {via: web}}   ; KEY devices.bench
            unkno^wn: 1                     ; ''
            flash:   ^   {size: 1MB}        ; ''
            """)
    void tells_what_stands_at_a_place(String marked, String expected) {
        String text = marked.replace('/', '\n');
        int offset = text.indexOf('^');
        String found = new ManifestCursor(document(text.replace("^", "")))
                .place(offset)
                .map(place -> place.part() + " " + place.path())
                .orElse("");
        assertEquals(expected, found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '§', textBlock = """
            ^                                       ; product version flash build devices publish sign releases check
            product: {ptype: 1}/^                   ; version flash build devices publish sign releases check
            product: {ptype: 1}/ver^                ; version flash build devices publish sign releases check
            product:/  ^                            ; name ptype cloud
            product:/  name: a/  ^                  ; ptype cloud
            product:/  name: a/  p^                 ; ptype cloud
            product:/  ^/  ptype: 1/version: x      ; name cloud
            product: {^}                            ; name ptype cloud
            product: {name: a, ^}                   ; ptype cloud
            product: {name: a, ^                    ; ptype cloud
            flash:/  size: 1MB/  ^/build:/  x: 1    ; map boot sdk mode speed regions
            flash:/  regions:/    - ^               ; name offset size
            flash:/  regions:/    - name: a/      ^ ; offset size
            flash:/  regions: [{name: a, ^}]        ; offset size
            devices:/  bench:/    ^                 ; via host port through
            flash:/  size: ^                        ; 512KB 1MB 2MB 4MB 8MB 16MB
            flash:/  size: 1^                       ; 512KB 1MB 2MB 4MB 8MB 16MB
            flash:/  size: ^/  map: 512+512         ; 512KB 1MB 2MB 4MB 8MB 16MB
            flash: {size: ^}                        ; 512KB 1MB 2MB 4MB 8MB 16MB
            flash: {map: 512+^}                     ; 256+256 512+512 1024+1024
            flash: {mode: "^"}                      ; QIO QOUT DIO DOUT
            flash: {mode: "Q^                       ; QIO QOUT DIO DOUT
            devices: {bench: {via: ^}}              ; espota web esp-link
            product: {ptype: 7}/version: ^          ; v1.0.0t7(a)
            version: v1.0.0t7(a)/releases:/  - ^    ; v1.0.0t7(a)
            releases: [v1.0.0t7(a)]/version: ^      ; v1.0.1t7(a) v1.1.0t7(a) v2.0.0t7(a) b1.0.1t7(a)
            product: {name: ^}                      ;
            product: {ptype: 1} # ^                 ;
            """)
    void offers_what_may_stand_at_a_place(String marked, String expected) {
        String text = marked.replace('/', '\n');
        int offset = text.indexOf('^');
        Offers offers = new ManifestCursor(document(text.replace("^", ""))).offers(offset);
        String found = Stream.concat(
                        offers.keys().stream().map(Key::name),
                        offers.values().stream().map(KnownValue::text))
                .collect(Collectors.joining(" "));
        assertEquals(expected == null ? "" : expected, found);
    }

    @Test
    void every_place_of_every_beginning_can_be_asked() {
        for (int length = 0; length <= Samples.SOUND.length(); length += 5) {
            ManifestCursor cursor = new ManifestCursor(document(Samples.SOUND.substring(0, length)));
            cursor.offers(length);
            cursor.place(length);
        }
    }

    private static TextDocument document(String text) {
        return new TextDocument(Path.of("fota.yaml"), text);
    }
}
