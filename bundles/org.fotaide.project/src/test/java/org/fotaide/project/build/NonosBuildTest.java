// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.problem.ProjectProblem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A Makefile of our own with the interface of the SDK's: its variables, its folders, its targets. */
@Timeout(60)
class NonosBuildTest {
    private static final String LINKING = """
            CC = xtensa-lx106-elf-gcc
            CFLAGS = -Os -mlongcalls -mtext-section-literals -DROM_NAME='"$(ROM_NAME)"'
            LD_FILE = map$(SPI_SIZE_MAP).app$(APP).ld
            ODIR := .output
            GEN_IMAGES = eagle.app.v6.out
            IMAGEODIR := $(ODIR)/eagle/debug/image
            OIMAGES := $(GEN_IMAGES:%=$(IMAGEODIR)/%)
            LIBRARY := user/$(ODIR)/eagle/debug/lib/libuser.a

            all: eagle.app.v6.out
            \tpython2-of-the-vendor gen_appbin.py

            eagle.app.v6.out: .subdirs $(IMAGEODIR)/eagle.app.v6.out

            .subdirs:
            \t@set -e; $(MAKE) -C user

            $(IMAGEODIR)/eagle.app.v6.out: $(LIBRARY) $(LD_FILE)
            \t@mkdir -p $(IMAGEODIR)
            \t$(CC) $(LDFLAGS) -nostdlib -T$(LD_FILE) -u start -Wl,--start-group $(LIBRARY) -Wl,--end-group -o $@

            clean:
            \t$(MAKE) -C user clean
            \trm -rf $(ODIR)/eagle
            """;

    private static final String USER = """
            CC = xtensa-lx106-elf-gcc
            CFLAGS = -Os -mlongcalls -mtext-section-literals -DROM_NAME='"$(ROM_NAME)"'
            ODIR := .output
            OUT := $(ODIR)/eagle/debug
            OBJECTS := $(patsubst %.c,$(OUT)/obj/%.o,$(wildcard *.c))

            $(OUT)/lib/libuser.a: $(OBJECTS)
            \t@mkdir -p $(OUT)/lib
            \txtensa-lx106-elf-ar ru $@ $(OBJECTS)

            $(OUT)/obj/%.o: %.c
            \t@mkdir -p $(OUT)/obj
            \t$(CC) $(CFLAGS) -c -o $@ $<

            clean:
            \trm -rf $(ODIR)/eagle
            """;

    @TempDir
    private Path folder;

    private TinyProject project;

    @BeforeAll
    static void compiler() {
        TinyProject.needsCompiler();
    }

    @BeforeEach
    void project() throws Exception {
        project = TinyProject.in(folder.resolve("sdk/light"));
        project.write("Makefile", LINKING).write("user/Makefile", USER);
        for (String source : List.of("start.c", "blink.c", "marker.c", "blink.h")) {
            Files.move(
                    project.folder().resolve(source),
                    project.folder().resolve("user").resolve(source));
        }
        project.replace(
                "user/start.c",
                "void __attribute__",
                "extern const char marker[]; const char *keep = marker;\nvoid __attribute__");
    }

    private DualReport build() throws Exception {
        return new DualBuild(project.plan(new BuildSystem.NonosSdk())).call(Progress.NONE);
    }

    @Test
    void compilesOnceWithoutTheVendorsScriptAndLeavesTheUsersObjectsAlone() throws Exception {
        project.write("user/.output/eagle/debug/obj/start.o", "the user's own");
        DualReport report = build();
        assertInstanceOf(HowBuilt.CompiledOnce.class, report.how(), report.how().text());
        assertTrue(report.difference().asExpected(), report.difference().text());
        assertEquals(
                "the user's own", Files.readString(project.folder().resolve("user/.output/eagle/debug/obj/start.o")));
        assertEquals(List.of(), report.notes());
    }

    @Test
    void buildsTwiceInPlaceWhereObjectsCannotBeKeptApartAndPacksTheProgramItself() throws Exception {
        byte[] once = Files.readAllBytes(build().user2().path());
        project.replace("Makefile", "OIMAGES := $(GEN_IMAGES:%=$(IMAGEODIR)/%)", "");
        DualReport report = build();
        assertInstanceOf(HowBuilt.BuiltTwice.class, report.how());
        assertArrayEquals(once, Files.readAllBytes(report.user2().path()));
        assertTrue(
                report.notes().toString().contains("gen_appbin.py made no image"),
                report.notes().toString());
    }

    @Test
    void takesTheImageThatTheVendorsWayMakes() throws Exception {
        byte[] once = Files.readAllBytes(build().user2().path());
        new MadeImages(FlashMap.MAP_2, TinyProject.ROM.toString(), 512).into(project.folder());
        project.write("Makefile", """
                all:
                \tmkdir -p ../bin/upgrade
                \tcp user$(APP).img ../bin/upgrade/user$(APP).1024.$(BOOT).$(SPI_SIZE_MAP).bin
                """);
        DualReport report = build();
        assertEquals(20, report.difference().addresses());
        assertTrue(once.length != report.user2().bytes());
        project.write("Makefile", "all:\n\t@true\n");
        FotaException old = assertThrows(FotaException.class, this::build);
        assertEquals(
                ProjectProblem.IMAGE_MISSING, old.problem().kind(), "the image of the build before is none of this");
    }

    @Test
    void answersTheScriptThatSetsWhatTheMakefileNeeds() throws Exception {
        new MadeImages(FlashMap.MAP_2, TinyProject.ROM.toString(), 512).into(project.folder());
        project.write("Makefile", "all:\n\tmkdir -p bin/upgrade\n\tcp user$(APP).img bin/upgrade/$(NAME).bin\n");
        project.write("gen_misc.sh", """
                #!/bin/bash
                export SDK_PATH=/opt/sdk
                read boot; read app; read speed; read mode; read map
                echo "answers: $boot $app $speed $mode $map $SDK_PATH"
                make APP=$app NAME=user$app.1024.new.$map
                """);
        assertEquals(20, build().difference().addresses());
    }

    @Test
    void showsErrorsInTheSubfolderWhereTheyAre() throws Exception {
        project.replace("user/blink.c", "led = times;", "led = tims;");
        BuildFailedException failed = assertThrows(BuildFailedException.class, this::build);
        assertEquals(
                project.folder().resolve("user/blink.c"),
                failed.messages().get(0).file().orElseThrow());
    }
}
