// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of file through every question that an editor asks about one: what each guide tells arrives. */
class KindsOfFilesTest extends EditorAndServer {
    /**
     * A kind of file.
     *
     * @param name of the file, below the folder of fota.yaml
     * @param marked its text, with a bar where somebody points
     * @param told what is expected, a question in each line
     */
    record Kind(String name, String marked, String told) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind("fota.yaml", WHOLE.replace("45772\nversion", "45|772\nversion"), """
                        hover 45772: **ptype** (required)
                        completion
                        hints 5 value 1000002, 10 to 0x7EFFF, 13 to 0x7CFFF, 23 value 1000001, 8 user1 499712 bytes, user2 499712 bytes
                        symbols product(name ptype) v1.0.2t45772(a) flash(size map regions(master_device_key(name offset size) settings(name offset size))) build(system directory) devices(bench(via host)) publish(site(via url)) sign(key) releases(v1.0.1t45772(a))
                        folds 0-1 2-4 6-13 9-13 11-13 14-16 17-18 19-20 22-23
                        selection 45772 < ptype: 45772
                        words 55
                        """),
                new Kind("partitions.csv", """
                        # Name, Type, SubType, Offset, Size, Flags
                        nvs,      data, nv|s,   0x9000,  0x4000,
                        factory,  app,  factory, , 1M
                        """, """
                        hover nvs: **nvs** 0x9000 to 0xCFFF, 16 KB
                        completion ota phy nvs
                        hints 1 to 0xCFFF
                        symbols nvs factory
                        folds 0-2
                        selection nvs < nvs,      data, nvs,   0x9000,  0x4000,
                        words 10
                        """),
                new Kind("sdkconfig", """
                        #
                        # Partition Table
                        #
                        CONFIG_PARTITION_TABLE_OFFSET=0x|8000
                        # end of Partition Table
                        """, """
                        hover CONFIG_PARTITION_TABLE_OFFSET=0x8000: **CONFIG_PARTITION_TABLE_OFFSET**
                        completion 0x8000 0x9000 0xA000
                        hints
                        symbols CONFIG_PARTITION_TABLE_OFFSET
                        folds 1-4
                        selection 0x8000 < CONFIG_PARTITION_TABLE_OFFSET=0x8000
                        words 1
                        """),
                new Kind("platformio.ini", """
                        [env:a]
                        upload_protocol = es|pota
                        upload_port = a.local
                        """, """
                        hover upload_protocol = espota: **upload_protocol**
                        completion espota esptool espidf
                        hints
                        symbols env:a(upload_protocol upload_port)
                        folds 0-2
                        selection espota < upload_protocol = espota
                        words 0
                        """),
                new Kind("firmware/Makefile", """
                        ifdef X
                        SPI_SIZE_MAP ?= |2
                        endif
                        """, """
                        hover SPI_SIZE_MAP ?= 2: **SPI_SIZE_MAP**
                        completion 0 2 3
                        hints 1 1MB 512+512
                        symbols
                        folds 0-1
                        selection 2 < SPI_SIZE_MAP ?= 2
                        words 0
                        """),
                new Kind("firmware/gen_misc.sh", "make BOOT=n|ew APP=1 SPI_SIZE_MAP=2\n", """
                        hover BOOT=new: **BOOT**
                        completion new old none
                        hints 0 1MB 512+512
                        symbols
                        folds null
                        selection new < make BOOT=new APP=1 SPI_SIZE_MAP=2
                        words 0
                        """),
                new Kind("firmware/ld/eagle.app.v6.new.1024.app1.ld", """
                        MEMORY
                        {
                          irom0_0_seg : org = 0x402|01010, len = 0x6B000
                        }
                        """, """
                        hover 0x40201010: **irom0_0_seg** 0x40201010 to 0x4026C00F, 428 KB
                        completion
                        hints 2 to 0x4026C00F, user1
                        symbols irom0_0_seg
                        folds 1-2
                        selection 0x40201010 < irom0_0_seg : org = 0x40201010, len = 0x6B000
                        words 0
                        """),
                new Kind("firmware/main.c", """
                        const char *version = "v1.0.2t45772(a)";
                        void f(void) { system_upgrade_re|boot(); }
                        """, """
                        hover system_upgrade_reboot: **system_upgrade_reboot**
                        completion
                        hints 0 value 1000002
                        symbols v1.0.2t45772(a)
                        folds null
                        selection
                        words 4
                        """),
                new Kind("firmware/table.c", """
                        static const partition_item_t table[] = {
                            {SYSTEM_PARTITION_OTA_1, 0x|1000, 0x6A000},
                        };
                        """, """
                        hover 0x1000: **OTA_1** 0x1000 to 0x6AFFF, 424 KB
                        completion
                        hints 1 to 0x6AFFF
                        symbols OTA_1
                        folds null
                        selection
                        words 0
                        """));
    }

    @ParameterizedTest
    @MethodSource
    void kinds(Kind kind) throws Exception {
        write("fota.yaml", WHOLE);
        String text = without(kind.marked());
        file = write(kind.name(), text);
        client.hello(folder);
        client.open(file, text);
        assertEquals(kind.told(), told(text, bar(kind.marked())).replaceAll(" +\n", "\n"));
    }

    private String told(String text, Position at) throws Exception {
        return "hover " + hover(text, at)
                + "\ncompletion " + offers(at)
                + "\nhints " + hints(text)
                + "\nsymbols " + symbols()
                + "\nfolds " + folds()
                + "\nselection " + selection(text, at)
                + "\nwords " + words() + "\n";
    }

    private String hover(String text, Position at) throws Exception {
        Hover hover = TestClient.get(documents().hover(new HoverParams(identifier(), at)));
        return text(text, hover.getRange()).replace("\n", "~") + ": "
                + hover.getContents().getRight().getValue().lines().findFirst().orElse("");
    }

    /** The first three. */
    private String offers(Position at) throws Exception {
        return TestClient.get(documents().completion(new CompletionParams(identifier(), at)))
                .map(items -> items, list -> list.getItems())
                .stream()
                .limit(3)
                .map(CompletionItem::getLabel)
                .collect(Collectors.joining(" "));
    }

    private String hints(String text) throws Exception {
        Range everything =
                new Range(new Position(0, 0), new Position((int) text.lines().count(), 0));
        return TestClient.get(documents().inlayHint(new InlayHintParams(identifier(), everything))).stream()
                .map(hint ->
                        hint.getPosition().getLine() + " " + hint.getLabel().getLeft())
                .collect(Collectors.joining(", "));
    }

    private String symbols() throws Exception {
        return TestClient.get(documents().documentSymbol(new DocumentSymbolParams(identifier()))).stream()
                .map(symbol -> name(symbol.getRight()))
                .collect(Collectors.joining(" "));
    }

    private static String name(DocumentSymbol symbol) {
        List<DocumentSymbol> children = symbol.getChildren() == null ? List.of() : symbol.getChildren();
        return symbol.getName()
                + (children.isEmpty()
                        ? ""
                        : children.stream().map(KindsOfFilesTest::name).collect(Collectors.joining(" ", "(", ")")));
    }

    /** An editor folds by itself where it is answered nothing. */
    private String folds() throws Exception {
        List<FoldingRange> folds =
                TestClient.get(documents().foldingRange(new FoldingRangeRequestParams(identifier())));
        return folds == null
                ? "null"
                : folds.stream()
                        .map(fold -> fold.getStartLine() + "-" + fold.getEndLine())
                        .collect(Collectors.joining(" "));
    }

    /** The first two steps. */
    private String selection(String text, Position at) throws Exception {
        SelectionRange range = TestClient.get(
                        documents().selectionRange(new SelectionRangeParams(identifier(), List.of(at))))
                .get(0);
        String first = text(text, range.getRange());
        return first
                + (range.getParent() == null
                        ? ""
                        : " < " + text(text, range.getParent().getRange()).replace("\n", "~"));
    }

    private int words() throws Exception {
        return TestClient.get(documents()
                                .semanticTokensFull(
                                        new SemanticTokensParams(new TextDocumentIdentifier(TestClient.uri(file)))))
                        .getData()
                        .size()
                / 5;
    }
}
