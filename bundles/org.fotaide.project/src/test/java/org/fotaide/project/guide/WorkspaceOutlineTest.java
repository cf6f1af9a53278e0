// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.check.CheckOptions;
import org.fotaide.project.check.Checkers;
import org.fotaide.project.check.Workspace;
import org.fotaide.project.manifest.outline.OutlineIndex;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people look for by name from anywhere is found in every kind of file. */
class WorkspaceOutlineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a/fota.yaml; version: v1.0.2t45772(a); v1.0.2t45772(a) in a",
                "a/main.c; char *v = \"v1.0.2t45772(a)\", *w = \"v1.0.2\"@; v1.0.2t45772(a) in main.c",
                "a/parts.c; const partition_item_t t[] = {{SYSTEM_PARTITION_OTA_1, 0x1000, 0x6A000}}@; OTA_1 in parts.c",
                "a/partitions.csv; # Name, Type, SubType~nvs, data, nvs, 0x9000, 0x6000; nvs in partitions.csv",
                "a/x.ld; MEMORY { irom0_0_seg : org = 0x40201010, len = 0x6B000 }; irom0_0_seg in x.ld",
                "a/platformio.ini; [env:a]~upload_protocol = espota; ''",
                "a/other.c; int main(void) { return 0@ }; ''",
            })
    void names_are_found(String name, String text, String expected) throws Exception {
        OutlineIndex index = new OutlineIndex();
        Workspace workspace = new Workspace(Checkers.installed(), CheckOptions.USUAL, List.of(index));
        Path file = Path.of("/").resolve(name);
        String written = text.replace('~', '\n').replace('@', ';');
        workspace.hold(new TextDocument(file, written), Progress.NONE);
        assertEquals(
                expected,
                String.join(
                        ", ",
                        index.find("").stream()
                                .map(found -> found.entry().name() + " in " + found.product())
                                .toList()));
        index.forget(file);
        assertEquals(List.of(), index.find(""));
    }
}
