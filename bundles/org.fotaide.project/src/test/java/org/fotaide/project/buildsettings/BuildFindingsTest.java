// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.buildsettings;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.project.rules.CheckedText;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of finding in scripts and platformio.ini, on exactly the characters between « and ». */
class BuildFindingsTest {
    private static final String SOUND = "make COMPILE=gcc BOOT=new APP=1 SPI_SPEED=40 SPI_MODE=QIO SPI_SIZE_MAP=2\n";
    private static final Set<String> FED = new HashSet<>();
    private static final String CI = ".github/workflows/build.yml";

    static Stream<Arguments> samples() {
        return Stream.of(
                arguments("gen.sh", SOUND, ""),
                arguments(
                        "gen.sh",
                        "make BOOT=$boot APP=$app SPI_SIZE_MAP=$map SPI_MODE=${mode} SPI_SPEED=`cat s`\n",
                        ""),
                arguments("gen.sh", SOUND.replace("MAP=2", "MAP=«10»"), "build-value"),
                arguments("gen.sh", SOUND.replace("MAP=2", "MAP=«1»"), "build-map"),
                arguments("gen.sh", SOUND.replace("MAP=2", "MAP=«7»"), "build-map"),
                arguments("gen.sh", SOUND.replace("MAP=2", "MAP=\"«02»\""), "build-value"),
                arguments("gen.sh", SOUND.replace("QIO", "«qio»"), "build-value"),
                arguments("gen.sh", SOUND.replace("=40", "=«40MHz»"), "build-value"),
                arguments("gen.sh", SOUND.replace("=40", "=«26»"), "build-value"),
                arguments("gen.sh", SOUND.replace("=new", "=«1»"), "build-value"),
                arguments("gen.sh", SOUND.replace("=new", "=«none»"), "build-boot"),
                arguments("gen.sh", SOUND.replace("APP=1", "APP=«0»"), "build-boot"),
                arguments("gen.sh", SOUND.replace("=new", "=«old»").replace("MAP=2", "MAP=6"), "build-boot"),
                arguments("gen.sh", SOUND.replace("SPI_MODE=QIO ", "\\\n   SPI_MODE=«QUI» "), "build-value"),
                arguments("gen.sh", "BOOT=/boot APP=demo ./run\n" + SOUND, ""),
                arguments("gen.sh", "BOOT=/boot APP=demo SPI_MODE=3 ./run\n", ""),
                arguments(
                        "gen.sh",
                        "# make SPI_SIZE_MAP=7\necho make SPI_SIZE_MAP=7\nif [ $SPI_SIZE_MAP == 7 ]; then a; fi\n",
                        ""),
                arguments("gen.sh", "export SPI_SIZE_MAP=«3MB»; make\n", "build-value"),
                arguments("gen.sh", "(cd a && SPI_SIZE_MAP=2 SPI_MODE='«dio»' make)", "build-value"),
                arguments(
                        "Makefile",
                        "SPI_SIZE_MAP ?= 2\nBOOT?=none\nAPP?=0\nall:\n\tmake BOOT=new APP=1 SPI_SIZE_MAP=4\n",
                        ""),
                arguments("Makefile", "SPI_SIZE_MAP = «12» # 4 MB\nSPI_MODE := «qio»\n", "build-value build-value"),
                arguments("Makefile", "export SPI_SIZE_MAP=«1»\nifeq ($(SPI_SIZE_MAP), 7)\n", "build-map"),
                arguments("Makefile", "SPI_SIZE_MAP=2\nBOOT=«none»\nAPP=1\n", "build-boot"),
                arguments("Makefile", "SPI_SIZE_MAP=2\nifdef X\nBOOT=none\nelse\nBOOT=new\nendif\nAPP=1\n", ""),
                arguments("rules.mk", "all:\n\t$(MAKE) SPI_SIZE_MAP=«9MB» APP=1\n", "build-value"),
                arguments(
                        CI, "jobs:\n  a:\n    steps:\n      - run: " + SOUND.replace("=QIO", "=«Qio»"), "build-value"),
                arguments(CI, "env:\n  SPI_SIZE_MAP: «16»\n  SPI_MODE: \"«dio»\" # c\n", "build-value build-value"),
                arguments(CI, "matrix:\n  SPI_SIZE_MAP: [2, 4]\n  SPI_MODE: ${{ matrix.mode }}\n", ""),
                arguments(CI, "a:\n- run: |\n    espota.py -i 10.0.0.2 -a «geheim» -f a.bin\n", "build-secret"),
                arguments("up.sh", "python espota.py \\\n  --auth=\"«geheim»\" -f a.bin\n", "build-secret"),
                arguments("up.sh", "espota.py --auth=$PASSWORD -f a.bin\nls -a geheim\n", ""),
                arguments("Makefile", "up:\n\tespota.py --auth «geheim»\n", "build-secret"),
                arguments("platformio.ini", "[env:a]\nupload_protocol = espota\nupload_port = 10.0.0.2\n", ""),
                arguments("platformio.ini", "[env]\nupload_port = a.local\n[env:a]\nupload_protocol = espota\n", ""),
                arguments(
                        "platformio.ini",
                        "[ota]\nupload_port = a.local\n[env:a]\nextends = ota\nupload_protocol=espota\n",
                        ""),
                arguments("platformio.ini", "[env:a]\nupload_protocol = espota\nupload_flags =\n  -i 10.0.0.2\n", ""),
                arguments("platformio.ini", "[ota]\nupload_protocol = espota\n", ""),
                arguments("platformio.ini", "[env:a]\nupload_protocol = «espota» ; ota\n", "build-upload"),
                arguments("platformio.ini", "[env:a]\nupload_protocol = «ESPOTA»\nupload_port = a\n", "build-upload"),
                arguments("platformio.ini", "[env:a]\nupload_protocol = esptool\nupload_port = /dev/ttyUSB0\n", ""),
                arguments(
                        "platformio.ini",
                        "[env:a]\nupload_protocol = espota\nupload_port = «/dev/ttyUSB0»\n",
                        "build-upload"),
                arguments(
                        "platformio.ini", "[env:a]\nupload_protocol = espota\nupload_port = «COM3»\n", "build-upload"),
                arguments("platformio.ini", "[env:a]\nupload_flags = --auth=«geheim» --port=8266\n", "build-secret"),
                arguments(
                        "platformio.ini",
                        "[env:a]\nupload_flags =\n  --port=8266\n  ; c\n  --auth=«geheim»\n",
                        "build-secret"),
                arguments("platformio.ini", "[env:a]\nupload_flags = --auth=${sysenv.PASSWORD}\n", ""),
                arguments("platformio.ini", "[a]\nextends = b\n[b]\nextends = a\nupload_protocol = espota\n", ""),
                arguments("platformio.ini", "[env:a]\nboard_build.ldscript = «eagle.flash.4m1m»\n", "build-value"),
                arguments("platformio.ini", "; upload_protocol = ota\n = \n[\n]\nx\n  y\nupload_protocol\n", ""));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findings(String file, String text, String codes) throws CancelledException {
        CheckedText.assertFound(Path.of(file), text, codes);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_fix_removes_its_finding_and_brings_no_new_one(String file, String text, String codes)
            throws CancelledException {
        for (String written : List.of(text, text.replace("\n", "\r\n"))) {
            // a legal value may still not go with the others of its command
            CheckedText.of(Path.of(file), written).assertFixesMend((mended, code) -> code.equals("build-boot"));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_beginning_can_be_checked(String file, String text, String codes) throws CancelledException {
        CheckedText.of(Path.of(file), text).assertEveryBeginningSound(FED);
    }

    @Property(tries = 300)
    void any_text_can_be_checked(@ForAll String text, @ForAll @IntRange(max = 3) int kind) throws CancelledException {
        String file = List.of("gen.sh", "Makefile", CI, "platformio.ini").get(kind);
        new CheckedText(new TextDocument(
                        Path.of(file), "SPI_SIZE_MAP=" + text + "\nespota --auth=" + text + "\nupload_flags = " + text))
                .assertSound();
    }
}
