// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.texts;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A package of an Eclipse bundle, as its author wrote it.
 *
 * @param folder with its Java files
 */
record SourcePackage(Path folder) {
    private static final String MESSAGES = "messages.properties";

    /** Every one of a bundle. */
    static List<SourcePackage> under(Path bundle) throws IOException {
        try (Stream<Path> files = Files.walk(bundle.resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .sorted()
                    .map(SourcePackage::new)
                    .toList();
        }
    }

    /** Its message file, which is in no other code than the one that every Java reads alike. */
    Properties messages() throws IOException {
        Properties messages = new Properties();
        Path file = folder.resolve(MESSAGES);
        if (Files.exists(file)) {
            try (Reader text = Files.newBufferedReader(file, StandardCharsets.US_ASCII)) {
                messages.load(text);
            }
        }
        return messages;
    }

    SourceTexts texts() throws IOException {
        SourceTexts texts = new SourceTexts();
        for (CompilationUnitTree tree : trees()) {
            texts.scan(tree, null);
        }
        return texts;
    }

    private List<CompilationUnitTree> trees() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> inside = Files.list(folder)) {
            List<Path> sources =
                    inside.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            List<CompilationUnitTree> trees = new ArrayList<>();
            task.parse().forEach(trees::add);
            return trees;
        }
    }

    @Override
    public String toString() {
        return folder.getParent().getFileName() + "." + folder.getFileName();
    }
}
