// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.Optional;

/** Finds a product type among the numbers of the version where no t stands before it. */
record UntaggedProduct(Figures figures, Optional<ProductType> project, Faults faults) {
    private static final int VERSION_NUMBERS = 3;

    /** Takes it away from them. */
    Optional<Figure> take() {
        if (figures.count() < 2) {
            return Optional.empty();
        }
        String last = figures.last().bare();
        boolean own = project.filter(product -> last.equals(product.toString())).isPresent();
        boolean fourth = figures.count() == VERSION_NUMBERS + 1;
        if (!own && !fourth) {
            return figures.count() == VERSION_NUMBERS ? project.flatMap(this::glued) : Optional.empty();
        }
        if (!fourth || (!own && project.isPresent())) {
            faults.doubt();
        }
        return Optional.of(figures.takeLast());
    }

    /** The t may be forgotten between the last number and the product type, as in v1.0.245772(a). */
    private Optional<Figure> glued(ProductType product) {
        Figure last = figures.last();
        int version = last.digits().length() - product.toString().length();
        if (version < 1 || !last.digits().from(version).meant().equals(product.toString())) {
            return Optional.empty();
        }
        figures.takeLast();
        figures.add(new Figure(last.gap(), last.digits().until(version)));
        faults.doubt();
        return Optional.of(new Figure(Run.NONE, last.digits().from(version)));
    }
}
