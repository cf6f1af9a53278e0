// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.buildsettings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The kinds of files in which commands that build stand, told by their names. */
enum ScriptKind {
    MAKE,
    SHELL,
    CI;

    private static final Pattern MAKE_NAMES =
            Pattern.compile("(?:gnu)?makefile|makefile\\.(?!am|in)[a-z0-9_-]+|.*\\.(?:mk|mak)");
    private static final Pattern SHELL_NAMES = Pattern.compile(".*\\.(?:sh|bash)|jenkinsfile");
    private static final Set<String> CI_NAMES = Set.of(
            ".gitlab-ci.yml",
            ".travis.yml",
            ".drone.yml",
            ".woodpecker.yml",
            ".cirrus.yml",
            "appveyor.yml",
            ".appveyor.yml",
            "azure-pipelines.yml",
            "bitbucket-pipelines.yml");

    static Optional<ScriptKind> of(Path file) {
        Path name = file.getFileName();
        if (name == null) {
            return Optional.empty();
        }
        String text = name.toString().toLowerCase(Locale.ROOT);
        if (MAKE_NAMES.matcher(text).matches()) {
            return Optional.of(MAKE);
        }
        if (SHELL_NAMES.matcher(text).matches()) {
            return Optional.of(SHELL);
        }
        boolean yaml = text.endsWith(".yml") || text.endsWith(".yaml");
        return CI_NAMES.contains(text) || (yaml && inCiFolder(file)) ? Optional.of(CI) : Optional.empty();
    }

    private static boolean inCiFolder(Path file) {
        Path folder = file.getParent();
        if (folder == null) {
            return false;
        }
        return folder.endsWith(Path.of(".github", "workflows"))
                || folder.endsWith(Path.of(".gitea", "workflows"))
                || folder.endsWith(Path.of(".forgejo", "workflows"))
                || folder.endsWith(Path.of(".circleci"));
    }
}
