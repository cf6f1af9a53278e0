// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fotaide.firmware.finding.Code;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Checker;
import org.fotaide.project.check.CommentStyle;
import org.fotaide.project.check.Finding;

/** A linker script against what its name says, and the areas of Arduino's against each other. */
public final class ScriptChecker implements Checker {
    @Override
    public Optional<CommentStyle> comments() {
        return Optional.of(CommentStyle.STARS);
    }

    @Override
    public List<? extends Code> codes() {
        return List.of(LinkerCode.values());
    }

    @Override
    public boolean accepts(Path file) {
        return LinkerFiles.accept(file);
    }

    @Override
    public List<Finding> check(CheckContext context) {
        if (!LinkerFiles.concerns(context.document().text())) {
            return List.of();
        }
        LinkScript script = context.reading(LinkScript.class, LinkScript::of);
        LinkFindings findings = new LinkFindings(context.document());
        if (script.name() instanceof ScriptName.Vendors name) {
            script.irom().ifPresent(irom -> vendors(name, irom, findings));
        }
        ArduinoAreas.of(script).ifPresent(areas -> new ArduinoCheck(areas, findings).check());
        return findings.list();
    }

    private static void vendors(ScriptName.Vendors name, MemoryEntry irom, LinkFindings findings) {
        if (!irom.origin().known()) {
            return;
        }
        List<SlotRoom> rooms = SlotRoom.all(name);
        Optional<SlotRoom> room = rooms.stream()
                .filter(candidate -> candidate.origin() == irom.origin().value())
                .findFirst();
        if (room.isPresent()) {
            new IromLength(irom, room.get()).check(findings, Optional.empty());
            return;
        }
        String wanted = rooms.stream().map(SlotRoom::title).distinct().collect(Collectors.joining(" or "));
        findings.add(
                LinkerCode.LINKER_ORIGIN,
                irom.origin(),
                "A script of this name links for " + wanted
                        + ". The boot loader starts the image of a slot at one place only; linked for another one it crashes at"
                        + " once.",
                rooms.stream()
                        .map(SlotRoom::origin)
                        .distinct()
                        .map(origin -> findings.to(irom.origin(), origin))
                        .toList());
    }
}
