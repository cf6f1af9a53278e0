// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.internal.make;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables that compilers do read from their environment (GCC manual, 3.22). A Makefile that sets one could give
 * either slot another value without any command showing it.
 *
 * @param directory where the Makefiles are
 */
record CompilerVariables(Path directory) {
    private static final Pattern MAKEFILE = Pattern.compile("GNUmakefile|[Mm]akefile.*|.*\\.(?:mk|mak|make)");
    private static final Pattern READ = Pattern.compile(
            "\\b(?:CPATH|C_INCLUDE_PATH|CPLUS_INCLUDE_PATH|OBJC_INCLUDE_PATH"
                    + "|COMPILER_PATH|LIBRARY_PATH|GCC_EXEC_PREFIX|DEPENDENCIES_OUTPUT|SUNPRO_DEPENDENCIES|CCACHE_\\w+)\\b");

    void checkUnused() throws IOException, UnprovedException {
        Finder finder = new Finder();
        Files.walkFileTree(directory, finder);
        if (finder.found.isPresent()) {
            throw new UnprovedException(
                    "A Makefile names " + finder.found.get() + ", which compilers read from their environment.");
        }
    }

    private final class Finder extends SimpleFileVisitor<Path> {
        private Optional<String> found = Optional.empty();

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden =
                    !folder.equals(directory) && folder.getFileName().toString().startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            boolean makefile = attributes.isRegularFile()
                    && MAKEFILE.matcher(file.getFileName().toString()).matches();
            Matcher name = READ.matcher(makefile ? Files.readString(file, StandardCharsets.ISO_8859_1) : "");
            if (!name.find()) {
                return FileVisitResult.CONTINUE;
            }
            found = Optional.of(name.group());
            return FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            return FileVisitResult.CONTINUE;
        }
    }
}
