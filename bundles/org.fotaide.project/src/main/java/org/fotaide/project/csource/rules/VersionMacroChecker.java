// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.finding.Fault;
import org.fotaide.firmware.finding.Repair;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.rom.RomCode;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomNameReader;
import org.fotaide.firmware.rom.RomNameReading;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.check.Related;
import org.fotaide.project.csource.CSource;

/** The version that a header's macros make together, as a ROM name; each fault on the macro that brings it. */
public final class VersionMacroChecker extends SourceChecker {
    private static final String CAPITAL_FLAG =
            " The vendor's IoT_Demo header spells its flags so; a cloud knows no such ROM, and offers the device nothing.";

    @Override
    public List<? extends Code> codes() {
        return List.of(HeaderCode.values());
    }

    @Override
    protected boolean concerns(CSource source) {
        return VersionHeader.concerns(source);
    }

    @Override
    protected List<Finding> check(CSource source) {
        VersionHeader header = new VersionHeader(source);
        List<Finding> findings = new ArrayList<>();
        Set<String> places = new HashSet<>();
        for (ComposedVersion version : header.versions()) {
            for (Finding finding : check(source, version)) {
                if (places.add(finding.code().id() + finding.range())) {
                    findings.add(finding);
                }
            }
        }
        for (Shape shape : header.shapes()) {
            for (Finding finding : new MacroSpelling(header, shape).findings()) {
                if (places.add(finding.code().id() + finding.range())) {
                    findings.add(finding);
                }
            }
        }
        return findings;
    }

    private static List<Finding> check(CSource source, ComposedVersion version) {
        boolean fifteen = version.complete() && version.shape().isVendors();
        RomNameReading reading =
                new RomNameReader(new RomContext(Optional.empty(), false, fifteen)).read(version.text());
        List<Finding> findings = new ArrayList<>();
        List<Fix> fixes = fixes(version, reading);
        for (Fault fault : reading.faults()) {
            Optional<ComposedPart> part =
                    fault.code() == RomCode.ROM_LENGTH ? version.longestNumber() : version.at(fault.span());
            part.ifPresent(at -> findings.add(new Finding(
                    source.document().path(),
                    fault.code(),
                    source.document().range(at.place(fault.code() == RomCode.ROM_LENGTH ? at.span() : fault.span())),
                    message(version, at, fault),
                    fixes,
                    related(source, version, at))));
        }
        return findings;
    }

    private static List<Fix> fixes(ComposedVersion version, RomNameReading reading) {
        List<Fix> fixes = new ArrayList<>();
        for (Repair repair : reading.repairs()) {
            new RomNameReader(RomContext.NONE)
                    .read(repair.replacement())
                    .name()
                    .flatMap(name -> version.fix(
                            name, repair.sure() ? ComposedVersion.Sureness.SURE : ComposedVersion.Sureness.CHOICE))
                    .filter(fix ->
                            fixes.stream().noneMatch(other -> other.edits().equals(fix.edits())))
                    .ifPresent(fixes::add);
        }
        boolean choice = fixes.size() > 1;
        return choice ? fixes.stream().map(VersionMacroChecker::unsure).toList() : fixes;
    }

    private static Fix unsure(Fix fix) {
        return new Fix(fix.title(), false, fix.replacement(), fix.edits());
    }

    private static String message(ComposedVersion version, ComposedPart part, Fault fault) {
        String whole = version.complete() ? "The macros make the version " + shortened(version.text()) + ". " : "";
        boolean capital = part.piece().isPart() && part.piece().role() == Role.FLAG && fault.code() == RomCode.ROM_CASE;
        return whole + fault.message() + (capital ? CAPITAL_FLAG : "");
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private static List<Related> related(CSource source, ComposedVersion version, ComposedPart part) {
        Optional<Span> place =
                version.shape().place().filter(span -> part.macro().isPresent());
        return place.map(span -> new Related(
                        source.document().path(), source.document().range(span), "the version is put together here"))
                .map(List::of)
                .orElse(List.of());
    }
}
