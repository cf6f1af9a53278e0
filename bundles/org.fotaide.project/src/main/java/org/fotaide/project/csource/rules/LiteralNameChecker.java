// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.finding.Fault;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomNameReader;
import org.fotaide.firmware.rom.RomNameReading;
import org.fotaide.firmware.rom.RomNameSearch;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.csource.CSource;
import org.fotaide.project.csource.MappedText;
import org.fotaide.project.csource.StringGroup;
import org.fotaide.project.csource.Taken;

/** ROM names in string literals, character by character; literals that are something else are left alone. */
public final class LiteralNameChecker extends SourceChecker {
    @Override
    public List<? extends Code> codes() {
        return List.of(SourceCode.values());
    }

    @Override
    protected boolean concerns(CSource source) {
        return source.hasStrings();
    }

    @Override
    protected List<Finding> check(CSource source) {
        List<Finding> findings = new ArrayList<>();
        for (StringGroup group : source.strings()) {
            if (mayHaveName(group)) {
                check(source, group, findings);
            }
        }
        return findings;
    }

    private static void check(CSource source, StringGroup group, List<Finding> findings) {
        MappedText value = group.value();
        for (Span name : names(group, value.value())) {
            String text = value.value().substring(name.start(), name.end());
            RomNameReading reading = new RomNameReader(RomContext.NONE).read(text);
            if (!reading.faults().isEmpty() && source.taken(group.first()) != Taken.NO) {
                List<Fix> fixes = new LiteralFix(source, value, name).of(reading);
                reading.faults().forEach(fault -> findings.add(finding(source, value, name, fault, fixes)));
            }
        }
    }

    /** A quick look at what stands there, which spares most literals from being read; false only where no name is. */
    static boolean mayHaveName(StringGroup group) {
        String written = group.tokens().text(group.first());
        boolean plain = group.first() == group.last() && written.indexOf('\\') < 0;
        return !plain || new RomNameSearch(written).promising();
    }

    static List<Span> names(StringGroup group, String value) {
        RomNameSearch search = new RomNameSearch(value);
        Optional<Span> only = group.open() ? Optional.empty() : search.only();
        return only.map(List::of).orElseGet(search::names);
    }

    private static Finding finding(CSource source, MappedText value, Span name, Fault fault, List<Fix> fixes) {
        Span place = Span.of(
                name.start() + fault.span().start(), name.start() + fault.span().end());
        return new Finding(
                source.document().path(),
                fault.code(),
                source.document().range(value.source(place)),
                fault.message(),
                fixes,
                List.of());
    }
}
