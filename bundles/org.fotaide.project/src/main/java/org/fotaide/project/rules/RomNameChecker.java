// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Fault;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.rom.RomCode;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameReader;
import org.fotaide.firmware.rom.RomNameReading;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.check.Related;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.ValueFix;
import org.fotaide.project.yaml.YamlScalar;

/** Every ROM name, character by character; and that the version is one of this product. */
public final class RomNameChecker extends ManifestChecker {
    @Override
    List<Finding> check(ManifestReading reading) {
        RomNameReader reader = new RomNameReader(new ProductFacts(reading).context());
        List<Finding> findings = new ArrayList<>();
        for (ManifestNode node : reading.romNames()) {
            node.scalar().ifPresent(scalar -> {
                RomNameReading name = reader.read(scalar.value());
                name.faults().forEach(fault -> findings.add(finding(reading, scalar, name, fault)));
            });
        }
        otherProduct(reading).ifPresent(findings::add);
        return findings;
    }

    private static Finding finding(ManifestReading reading, YamlScalar scalar, RomNameReading name, Fault fault) {
        ValueFix fix = new ValueFix(reading.document(), scalar);
        List<Fix> fixes = name.repairs().stream()
                .map(repair -> fix.to(repair.replacement(), repair.title(), repair.sure()))
                .toList();
        return new Finding(
                reading.document().path(),
                fault.code(),
                reading.document().range(scalar.inText(reading.document(), fault.span())),
                fault.message(),
                fixes,
                List.of());
    }

    private static Optional<Finding> otherProduct(ManifestReading reading) {
        Optional<ManifestNode> version = reading.node(ProductFacts.VERSION);
        Optional<ManifestNode> ptype = reading.node(ProductFacts.PTYPE);
        Optional<RomName> name = reading.value(ProductFacts.VERSION, RomName.class);
        Optional<Long> product = reading.value(ProductFacts.PTYPE, Long.class);
        boolean other =
                name.isPresent() && product.isPresent() && name.get().ptype().number() != product.get();
        return other
                ? Optional.of(otherProduct(
                        reading, version.orElseThrow(), name.orElseThrow(), ptype.orElseThrow(), product.orElseThrow()))
                : Optional.empty();
    }

    private static Finding otherProduct(
            ManifestReading reading, ManifestNode version, RomName name, ManifestNode ptype, long product) {
        YamlScalar scalar = version.scalar().orElseThrow();
        YamlScalar number = ptype.scalar().orElseThrow();
        String wanted = name.toString().replaceFirst("t[0-9]+\\(", "t" + product + "(");
        List<Fix> fixes = List.of(
                new ValueFix(reading.document(), scalar).to(wanted, "Change to " + wanted, false),
                new ValueFix(reading.document(), number)
                        .to(name.ptype().toString(), "Change the product's type to " + name.ptype(), false));
        Related related = new Related(
                reading.document().path(), reading.document().range(number.span()), "the product's type is " + product);
        return new Finding(
                reading.document().path(),
                RomCode.ROM_PTYPE,
                reading.document().range(scalar.inText(reading.document(), digits(scalar.value()))),
                "This version is for product type " + name.ptype() + ", but the product's type is " + product + ".",
                fixes,
                List.of(related));
    }

    /** Where the product type stands in a legal name. */
    private static Span digits(String name) {
        int start = name.indexOf('t') + 1;
        return Span.of(start, Math.max(start, name.indexOf('(', start)));
    }
}
