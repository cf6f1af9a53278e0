// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomCode;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Scope;
import org.fotaide.project.check.TreeCheck;
import org.fotaide.project.check.TreeChecker;
import org.fotaide.project.manifest.ManifestReading;

/** The rules between the ROM names of all projects in a tree that build for one product. */
public final class ProductLineChecker implements TreeChecker {
    @Override
    public List<? extends Code> codes() {
        return List.of(RomCode.ROM_DUPLICATE, RomCode.ROM_OFFICIAL_AND_BETA, RomCode.ROM_NOT_NEWER);
    }

    @Override
    public TreeCheck begin() {
        return new ProductLineCheck(name -> true);
    }

    @Override
    public Scope scope() {
        return new Scope.Sharing<>(
                ProductLineChecker::products,
                product -> new ProductLineCheck(name -> name.ptype().equals(product)));
    }

    /** The products that a file names ROMs of. */
    private static Set<ProductType> products(CheckContext context) {
        return context.known(ManifestReading.class).stream()
                .flatMap(reading -> reading.romNames().stream())
                .flatMap(node -> node.value().stream())
                .map(name -> ((RomName) name).ptype())
                .collect(Collectors.toSet());
    }
}
