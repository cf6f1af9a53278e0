// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be folded in each kind of file, and what a selection grows to. */
class FoldsOfFilesTest {
    static Stream<Arguments> folds() {
        return Stream.of(
                Arguments.of(
                        "partitions.csv",
                        "# a\n# Name, Type\nnvs,data,nvs,,24K\nb,app,factory,,1M\n\n# c\nd,data,fat,,4K\n",
                        "1-2c 2-4 6-7"),
                Arguments.of("partitions.csv", "nvs,data,nvs,,24K\nb,app,factory,,1M\n# end", ""),
                Arguments.of("nvs.csv", "key,type,encoding,value\n# a\n# b\n", ""),
                Arguments.of(
                        "sdkconfig",
                        "#\n# A\n#\n# B\nX=1\n# end of B\n# CONFIG_C is not set\n# end of A\n# D\n# end of E\n",
                        "2-8 4-6"),
                Arguments.of("sdkconfig", "# end of A\n# A\n# A\n# end of A", "3-4"),
                Arguments.of(
                        "platformio.ini",
                        "; a\n; b\n[env:a]\nx = 1\ny =\n  1\n  2\n\n; of b\n[env:b]\nz = 1\n[c]\n",
                        "1-2c 3-7 5-7 10-11"),
                Arguments.of(
                        "x.ld",
                        "MEMORY\n{\n  a : org = 0, len = 1\n}\nSECTIONS {\n  .text : { *(.a)\n    *(.b)\n  } /* one\n two */\n}\n}",
                        "2-3 5-9 6-7 8-9c"),
                Arguments.of("x.ld", "A { {\n /* } \n", "2-3c"),
                Arguments.of(
                        "Makefile",
                        "# a\n# b\nifeq (a, b)\nX = 1\nelse\nX = 2\nY = 3\nendif\nall: x\n\techo\n\techo\n\ndefine a\n b\nendef\nendif\n",
                        "1-2c 3-4 5-7 9-11 13-14"),
                Arguments.of("Makefile", "ifeq (a, b)\nall:\n\tx", "2-3"),
                Arguments.of("gen_misc.sh", "if a; then\n  b\nfi\n", ""),
                Arguments.of("main.c", "/* a\n b */\nvoid f(void) {\n}\n", ""));
    }

    @ParameterizedTest
    @MethodSource
    void folds(String name, String text, String expected) {
        assertEquals(expected, new GuidedFile(name, text).folded());
    }

    static Stream<Arguments> selections() {
        String table = "# Name, Type\nnvs, da|ta, nvs\n\n# b\nx,app\n";
        String ini = "[env:a]\nupload_flags =\n  --po|rt=1\n  --auth=x\n[b]\n";
        return Stream.of(
                Arguments.of(
                        "partitions.csv", table, List.of("data", "nvs, data, nvs", "# Name, Type\nnvs, data, nvs")),
                Arguments.of("nvs.csv", "key,type,enc|oding,value\n", List.of()),
                Arguments.of(
                        "sdkconfig",
                        "# A\nX=1\nCONFIG_B=\"y|y\"\n# end of A\n",
                        List.of("yy", "CONFIG_B=\"yy\"", "# A\nX=1\nCONFIG_B=\"yy\"\n# end of A")),
                Arguments.of(
                        "platformio.ini",
                        ini,
                        List.of(
                                "--port=1",
                                "upload_flags =\n  --port=1\n  --auth=x",
                                "[env:a]\nupload_flags =\n  --port=1\n  --auth=x")),
                Arguments.of(
                        "x.ld",
                        "MEMORY {\n  a : org = 0x|10, len = 1\n  b : org = 0, len = 1\n}\n",
                        List.of(
                                "0x10",
                                "a : org = 0x10, len = 1",
                                "MEMORY {\n  a : org = 0x10, len = 1\n  b : org = 0, len = 1")),
                Arguments.of(
                        "Makefile",
                        "ifdef A\nSPI_SIZE_MAP ?= |2\nB = 1\nendif\n",
                        List.of("2", "SPI_SIZE_MAP ?= 2", "ifdef A\nSPI_SIZE_MAP ?= 2\nB = 1")),
                Arguments.of("gen_misc.sh", "ec|ho a\n", List.of()),
                Arguments.of("main.c", "void f(v|oid);\n", List.of()));
    }

    @ParameterizedTest
    @MethodSource
    void selections(String name, String marked, List<String> expected) {
        List<String> grown = new GuidedFile(name, marked).grown();
        assertEquals(expected, grown.isEmpty() ? grown : grown.subList(0, grown.size() - 1));
        if (!grown.isEmpty()) {
            assertEquals(marked.replace("|", ""), grown.get(grown.size() - 1));
        }
    }
}
