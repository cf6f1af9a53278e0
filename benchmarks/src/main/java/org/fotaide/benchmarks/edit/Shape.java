// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a workspace is laid out, and which of its files somebody types in. */
enum Shape {
    /** A project each four files, none above another. */
    SIDE_BY_SIDE("projects side by side, fota.yaml of one") {
        @Override
        Path write(Path root, int files) throws IOException {
            for (int i = 0; i < files / PROJECT; i++) {
                project(root.resolve("team" + i / 25).resolve("product" + i), i);
            }
            return root.resolve("team0/product0/fota.yaml");
        }
    },

    /** The same, and a fota.yaml in the folder above all of them. */
    ONE_ABOVE("a fota.yaml above all projects, header of one") {
        @Override
        Path write(Path root, int files) throws IOException {
            SIDE_BY_SIDE.write(root, files);
            Files.writeString(root.resolve("fota.yaml"), manifest(PTYPE - 1));
            return root.resolve("team0/product0/version.h");
        }
    },

    /** The same, while the one above is typed in. */
    THE_ONE_ABOVE("a fota.yaml above all projects, itself") {
        @Override
        Path write(Path root, int files) throws IOException {
            ONE_ABOVE.write(root, files);
            return root.resolve("fota.yaml");
        }
    },

    /** The same, all for one product; each builds a version of its own. */
    PRODUCT_LINE("projects of one product line, fota.yaml of one") {
        @Override
        Path write(Path root, int files) throws IOException {
            SIDE_BY_SIDE.write(root, files);
            for (int i = 0; i < files / PROJECT; i++) {
                Path file = root.resolve("team" + i / 25).resolve("product" + i).resolve("fota.yaml");
                Files.writeString(file, line(i));
            }
            return root.resolve("team0/product0/fota.yaml");
        }
    },

    /** The same, all of which build one and the same version: an edit of the first changes what is found in all. */
    ONE_VERSION("projects of one product line and one version, fota.yaml of one") {
        @Override
        Path write(Path root, int files) throws IOException {
            SIDE_BY_SIDE.write(root, files);
            for (int i = 0; i < files / PROJECT; i++) {
                Files.writeString(
                        root.resolve("team" + i / 25).resolve("product" + i).resolve("fota.yaml"), manifest(PTYPE));
            }
            return root.resolve("team0/product0/fota.yaml");
        }
    },

    /** One project of many sources and Makefiles. */
    ONE_PROJECT("one project of many parts, its fota.yaml") {
        @Override
        Path write(Path root, int files) throws IOException {
            project(root, 0);
            for (int i = PROJECT; i < files; i++) {
                Path folder = Files.createDirectories(root.resolve("src" + i / 100));
                Files.writeString(
                        folder.resolve(i % 2 == 0 ? "part" + i + ".c" : i + ".mk"), i % 2 == 0 ? source(i) : MAKEFILE);
            }
            return root.resolve("fota.yaml");
        }
    },

    /** One project and the images of what was released, two of each. */
    RELEASES("release folders of two images, fota.yaml") {
        @Override
        Path write(Path root, int files) throws IOException {
            project(root, 0);
            for (int i = 0; i < files / 2; i++) {
                Path release = Files.createDirectories(
                        root.resolve("releases/v0.%d.%dt%d(a)".formatted(i / 200, i % 200, PTYPE)));
                Files.writeString(release.resolve("user1.bin"), "no image");
                Files.writeString(release.resolve("user2.bin"), "no image");
            }
            return root.resolve("fota.yaml");
        }
    };

    /** How many files a project has. */
    private static final int PROJECT = 4;

    private static final int PTYPE = 10_000;
    private static final String MAKEFILE = "BOOT ?= new\nAPP ?= 1\nSPI_SIZE_MAP ?= 2\nall:\n";

    final String title;

    Shape(String title) {
        this.title = title;
    }

    /** Writes so many files that are looked into, one more or less. */
    abstract Path write(Path root, int files) throws IOException;

    private static void project(Path folder, int index) throws IOException {
        Files.createDirectories(folder);
        int ptype = PTYPE + index;
        Files.writeString(folder.resolve("fota.yaml"), manifest(ptype));
        Files.writeString(folder.resolve("version.h"), "#define VERSION \"v2.0.0t" + ptype + "(a)\"\n");
        Files.writeString(folder.resolve("Makefile"), MAKEFILE);
        Files.writeString(folder.resolve("main.c"), source(index));
    }

    private static String source(int index) {
        return "int main" + index + "(void) { return " + index + "; }\n".repeat(50);
    }

    /** Each project has a version and a release of its own. */
    private static String line(int index) {
        return manifest(PTYPE).replace("version: v2.0.0t", "version: v2.%d.%dt".formatted(index / 200, index % 200))
                + "  - v0.%d.%dt%d(a)\n".formatted(index / 200, index % 200, PTYPE);
    }

    private static String manifest(int ptype) {
        return """
                product:
                  ptype: %1$d
                version: v2.0.0t%1$d(a)
                flash:
                  size: 1MB
                  map: 512+512
                  boot: "1.7"
                releases:
                  - v1.0.0t%1$d(a)
                  - v1.1.0t%1$d(a)
                """.formatted(ptype);
    }
}
