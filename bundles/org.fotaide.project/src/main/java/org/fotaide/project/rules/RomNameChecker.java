// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.finding.Fault;
import org.fotaide.firmware.rom.RomCode;
import org.fotaide.firmware.rom.RomNameReader;
import org.fotaide.firmware.rom.RomNameReading;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.ValueFix;
import org.fotaide.project.yaml.YamlScalar;

/** Every ROM name, character by character; and that the version is one of this product. */
public final class RomNameChecker extends ManifestChecker {
    @Override
    public List<? extends Code> codes() {
        return List.of(RomCode.values());
    }

    @Override
    List<Finding> check(ManifestReading reading) {
        ProductFacts facts = new ProductFacts(reading);
        List<Finding> findings = new ArrayList<>();
        for (ManifestNode node : reading.romNames()) {
            boolean version = node.path().equals(ProductFacts.VERSION);
            RomNameReader reader = facts.readerAt(node.path());
            node.scalar().ifPresent(scalar -> {
                RomNameReading name = reader.read(scalar.value());
                Optional<OtherProduct> other = version ? OtherProduct.of(reading, name) : Optional.empty();
                name.faults().forEach(fault -> findings.add(finding(reading, scalar, name, fault, other)));
            });
        }
        return findings;
    }

    private static Finding finding(
            ManifestReading reading,
            YamlScalar scalar,
            RomNameReading name,
            Fault fault,
            Optional<OtherProduct> other) {
        ValueFix fix = new ValueFix(reading.document(), scalar);
        Optional<OtherProduct> cause = other.filter(product -> fault.code() == RomCode.ROM_PTYPE);
        List<Fix> fixes = new ArrayList<>();
        name.repairs().forEach(repair -> fixes.add(fix.to(repair.replacement(), repair.title(), repair.sure())));
        cause.map(OtherProduct::fix).ifPresent(fixes::add);
        return new Finding(
                reading.document().path(),
                fault.code(),
                reading.document().range(scalar.inText(reading.document(), fault.span())),
                fault.message(),
                fixes,
                cause.map(OtherProduct::related).stream().toList());
    }
}
