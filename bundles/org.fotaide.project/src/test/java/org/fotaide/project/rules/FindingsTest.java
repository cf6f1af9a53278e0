// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.fotaide.firmware.work.CancelledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of finding in fota.yaml, on exactly the characters between « and ». */
class FindingsTest {
    private static final String TOP = "product: {ptype: 45772}\nversion: v1.0.2t45772(a)\n";
    private static final String SKETCH = "build: {system: arduino, fqbn: \"esp8266:esp8266:nodemcuv2\"}\n";

    @Test
    void finds_nothing_in_a_sound_file() throws CancelledException {
        assertEquals(List.of(), CheckedText.of(Marked.FILE, Samples.SOUND).found());
        assertEquals(List.of(), CheckedText.of(Marked.FILE, Samples.SMALL).found());
        assertEquals(
                List.of(),
                CheckedText.of(Marked.FILE, Samples.SOUND.replace("\n", "\r\n")).found());
        assertEquals(
                List.of(),
                CheckedText.of(Marked.FILE, Samples.SOUND.replace("\n", "\r")).found());
    }

    static Stream<Arguments> romNames() {
        return Stream.of(
                arguments("«V»1.0.2t45772(a)", "rom-case"),
                arguments("v1.0.2«.»t45772(a)", "rom-tag"),
                arguments("v1.0.2t45772(«x»)", "rom-flag"),
                arguments("\"v1.0.2\\u0074\\u0034\\u0035772(«\\u0041»)\"", "rom-case"),
                arguments("\"v1.0.2\\u0074\\x345772(«\\x78»)\"", "rom-flag"),
                arguments("'v1.0.2t45772(«x»)'", "rom-flag"),
                arguments("|\n  v1.0.2t45772(«x»)«\n»releases: []", "rom-flag rom-character"),
                arguments(">-\n  v1.0.2t45772(«x»)", "rom-flag"),
                arguments("v1.0.2t«999»(a)", "rom-ptype"),
                arguments("«V»1.0.2t«999»(a)", "rom-case rom-ptype"),
                arguments("\"v1.0.2t«9\\u00399»(a)\"", "rom-ptype"),
                arguments("v1.0.2«\u202E»t45772(a)", "rom-character"),
                arguments("v1.0.2«\uFF54»45772(a)", "rom-character"),
                arguments("v1.0.2t45772(a)«" + "x".repeat(10_000) + "»", "rom-character"),
                arguments("!!str v1.0.2t45772(«x»)", "manifest-unsupported rom-flag"));
    }

    @ParameterizedTest
    @MethodSource
    void romNames(String version, String codes) throws CancelledException {
        String marked = "product: {ptype: 45772}\nversion: " + version.replace("!!str", "«!!str»") + "\n";
        CheckedText.assertFound(Marked.FILE, marked, codes);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                arguments("«»", "manifest-missing manifest-missing"),
                arguments("«»# only a comment\n", "manifest-missing manifest-missing"),
                arguments("«- product»\n", "manifest-type"),
                arguments("«hello»", "manifest-type"),
                arguments("«»version: v1.0.2t45772(a)\n", "manifest-missing"),
                arguments("«product»:\nversion: v1.0.2t45772(a)\n", "manifest-missing"),
                arguments("product: {ptype: 45772}\n«version»:\n", "manifest-missing"),
                arguments(TOP + "flash: «3»\n", "manifest-type"),
                arguments(TOP + "releases: «v1.0.1t45772(a)»\n", "manifest-type"),
                arguments(TOP + "releases:\n  - «{a: b}»\n", "manifest-type"),
                arguments(TOP + "«flahs»: {size: 1MB}\n", "manifest-unknown-key"),
                arguments(TOP + "«ptype»: 3\n", "manifest-unknown-key"),
                arguments(TOP + "flash: {}\n«flash»: {}\n", "manifest-duplicate-key"),
                arguments(TOP + "flash: {size: «3MB»}\n", "manifest-value"),
                arguments(TOP + "flash: {size: 1MB, boot: «one»}\n", "manifest-value"),
                arguments(TOP + "flash: {regions: [{«name»: a, offset: 0x7C000}]}\n", "manifest-missing"),
                arguments(TOP + "flash: {regions: [{name: a, offset: «-1», size: 4KB}]}\n", "manifest-value"),
                arguments(TOP + "flash: {regions: [{name: a, offset: «0x3E000», size: 4KB}]}\n", "layout-overlap"),
                arguments(TOP + "flash: {regions: [{name: a, offset: 0x7C000, size: «5KB»}]}\n", "layout-alignment"),
                arguments(TOP + "flash: {size: 1MB, map: «1024+1024»}\n", "layout-map"),
                arguments(TOP + "flash: {size: 2MB, map: 1024+1024, boot: «1.3»}\n", "layout-boot"),
                arguments(TOP + "build: {system: «command»}\n", "manifest-missing"),
                arguments(TOP + "build: {system: «arduino»}\n", "manifest-missing"),
                arguments(TOP + "build: {system: make, makes: «arduino»}\n", "manifest-value"),
                arguments(TOP + "build: {system: arduino, fqbn: \"a:b:c\", makes: «slots»}\n", "manifest-value"),
                arguments(TOP + "build: {system: command, command: pio run, makes: arduino}\n", ""),
                arguments(TOP + "flash: {size: 1MB, map: 1024+1024, boot: \"1.2\"}\n" + SKETCH, ""),
                arguments(TOP + "flash: {size: 4MB, regions: [{name: a, offset: 0x80000, size: 4KB}]}\n" + SKETCH, ""),
                arguments(
                        TOP + "flash: {size: 4MB, regions: [{name: a, offset: «0x3FC000», size: 4KB}]}\n" + SKETCH,
                        "layout-overlap"),
                arguments(TOP + "devices: {«bench»: {via: web}}\n", "manifest-missing"),
                arguments(TOP + "devices: {bench: {via: web, host: a, port: «65536»}}\n", "manifest-value"),
                arguments(TOP + "devices: {bench: {host: esp8266-00c0de.local}}\n", ""),
                arguments(TOP + "devices: {bench: {host: \"[fe80::1%eth0]:8266\"}}\n", ""),
                arguments(TOP + "devices: {bench: {host: on_the_bench}}\n", ""),
                arguments(TOP + "devices:\n  bench:\n    host: «127.0.0.1# the one»\n", "manifest-value"),
                arguments(TOP + "devices: {bench: {host: «http://hall.local/»}}\n", "manifest-value"),
                arguments(TOP + "devices: {bench: {host: «the hall»}}\n", "manifest-value"),
                arguments(TOP + "devices: {bench: {via: web, host: a, through: u@h}}\n", ""),
                arguments(TOP + "devices: {bench: {via: «espota», host: a, through: u@h}}\n", "manifest-value"),
                arguments(TOP + "devices: {bench: {host: a, through: «u@h»}}\n", "manifest-missing"),
                arguments(TOP + "devices: {bench: {via: web, host: a, «password»: x}}\n", "manifest-secret"),
                arguments(TOP + "publish: {p: {via: sftp, url: \"sftp://u:«pass»@h/d\"}}\n", "manifest-secret"),
                arguments(
                        TOP + "devices: {bench: {via: web, host: a, through: \"u:«pass»@h:22\"}}\n", "manifest-secret"),
                arguments(TOP + "devices: {bench: {via: web, host: a, through: «u@h:70000»}}\n", "manifest-value"),
                arguments(TOP + "devices: {bench: {via: web, host: a, through: «ssh://u@h»}}\n", "manifest-value"),
                arguments(TOP + "sign: {key: «*k»}\n", "manifest-unsupported"),
                arguments(TOP + "sign: {key: «&k» a}\n", "manifest-unsupported"),
                arguments(TOP + "sign:\n  «<<»: {key: a}\n  key: b\n", "manifest-unsupported"),
                arguments(TOP + "sign:\n«\t»key: a\n", "manifest-tab"),
                arguments(TOP + "sign: {key: «\"»a}\n", "manifest-syntax"),
                arguments(TOP + "sign: «{»key: a\n", "manifest-syntax"),
                arguments(TOP + "«sign»\n", "manifest-syntax"),
                arguments(TOP + "«---»\nsign: {key: a}\n", "manifest-unsupported"),
                arguments(TOP + "releases:\n  - v1.0.0t45772(a)\n  - «v1.0.0t45772(o)»\n", "rom-duplicate"),
                arguments(TOP + "releases:\n  - v1.0.0t45772(a)\n  - «b1.0.0t45772(n)»\n", "rom-official-and-beta"),
                arguments(
                        "product: {ptype: 45772}\nversion: «v1.0.2t45772(a)»\nreleases: [v1.1.0t45772(o)]\n",
                        "rom-not-newer"),
                arguments("product: {ptype: 45772, cloud: iot-demo}\nversion: «v1.0.10t45772(a)»\n", "rom-length"),
                arguments(
                        "product: {ptype: 45772}\nversion: «v1.0.10t45772(a)»\npublish: {c: {via: espressif, url: h}}\n",
                        "rom-length"));
    }

    @ParameterizedTest
    @MethodSource
    void files(String marked, String codes) throws CancelledException {
        CheckedText.assertFound(Marked.FILE, marked, codes);
    }

    @ParameterizedTest
    @MethodSource("files")
    void files_with_other_line_ends(String marked, String codes) throws CancelledException {
        CheckedText.assertFound(Marked.FILE, marked.replace("\n", "\r\n"), codes);
    }
}
