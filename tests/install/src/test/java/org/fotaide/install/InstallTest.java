// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The director has put the feature into a platform that had nothing of ours, and has taken it out of another one. */
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "there is no screen")
class InstallTest {
    private static final String OURS = "org.fotaide";

    @TempDir
    private Path workspace;

    @Test
    void barePlatformHasNothingOfOurs() throws Exception {
        assertFalse(Installation.named("bare").parts().toString().contains(OURS));
    }

    @Test
    void installedFeatureRuns() throws Exception {
        try (StartedPlatform platform = new StartedPlatform(
                Installation.named("installed"),
                workspace,
                List.of("-perspective", "org.fotaide.eclipse.ui.perspective"))) {
            NavigableMap<String, String> ours =
                    platform.bundles(OURS, Set.of("org.fotaide.eclipse.core", "org.fotaide.eclipse.ui"));
            NavigableMap<String, String> unresolved = new TreeMap<>(ours);
            unresolved.values().removeIf(state -> !state.equals("INSTALLED"));
            assertEquals(Map.of(), unresolved);
        }
        assertNoErrors();
    }

    @Test
    void uninstallingLeavesNothingBehind() throws Exception {
        Installation bare = Installation.named("bare");
        Installation after = Installation.named("uninstalled");
        assertEquals(bare.parts(), after.parts());
        assertEquals(bare.configured(), after.configured());
    }

    @Test
    void platformRunsAfterUninstalling() throws Exception {
        try (StartedPlatform platform = new StartedPlatform(Installation.named("uninstalled"), workspace, List.of())) {
            NavigableMap<String, String> bundles = platform.bundles("", Set.of("org.eclipse.ui.ide.application"));
            assertTrue(bundles.keySet().stream().noneMatch(name -> name.startsWith(OURS)), bundles.toString());
        }
        assertNoErrors();
    }

    private void assertNoErrors() throws Exception {
        Path log = workspace.resolve(".metadata/.log");
        String told = Files.exists(log) ? Files.readString(log) : "";
        assertFalse(told.contains("!ENTRY org.fotaide") || told.contains("!MESSAGE FrameworkEvent ERROR"), told);
    }
}
