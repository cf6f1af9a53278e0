// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fotaide.firmware.finding.Fault;
import org.fotaide.firmware.finding.Span;

/** Reads the constant t and the product type behind it. */
record ProductPart(Spelling spelling, Optional<ProductType> project, Consumer<Fault> faults) {
    Part<ProductType> read() {
        dots();
        boolean tagged = tag();
        List<Glyph> digits = spelling.digits();
        if (digits.isEmpty()) {
            return missing(tagged);
        }
        return judge(digits);
    }

    private void dots() {
        while (Separator.is(spelling.peek()) && isTag(spelling.peek(1))) {
            faults.accept(new Fault(
                    RomCode.ROM_TAG,
                    spelling.next().span(),
                    "No dot stands before the t. (The vendor's template prints one, its examples have none.)"));
        }
    }

    private boolean tag() {
        if (isTag(spelling.peek())) {
            Glyph tag = spelling.next();
            if (tag.isUpperCase()) {
                faults.accept(new Fault(RomCode.ROM_CASE, tag.span(), "\"T\" must be lower case: \"t\"."));
            }
            return true;
        }
        return false;
    }

    private static boolean isTag(char character) {
        return character == 't' || character == 'T';
    }

    private Part<ProductType> missing(boolean tagged) {
        if (!tagged) {
            faults.accept(new Fault(
                    RomCode.ROM_TAG, spelling.here(), "The t and the product type are missing behind the number."));
        } else {
            faults.accept(new Fault(RomCode.ROM_PTYPE, spelling.here(), "The product type is missing behind the t."));
        }
        return project.map(Part::of).orElseGet(Part::unknown);
    }

    private Part<ProductType> judge(List<Glyph> digits) {
        String written = Spelling.meant(digits);
        String bare = written.replaceFirst("^0+(?=.)", "");
        Optional<ProductType> type = number(bare);
        if (type.isEmpty()) {
            faults.accept(new Fault(
                    RomCode.ROM_PTYPE,
                    Spelling.span(digits),
                    "A product type is 1 to " + ProductType.LARGEST + ", not " + TypePart.shortened(bare) + "."));
            return project.map(choice -> Part.guess(List.of(choice))).orElseGet(Part::unknown);
        }
        if (bare.length() < written.length()) {
            Span zeros = Spelling.span(digits.subList(0, written.length() - bare.length()));
            faults.accept(new Fault(
                    RomCode.ROM_LEADING_ZERO,
                    zeros,
                    "Leading zeros spell the same product type twice: write " + bare + "."));
        }
        return Part.of(type.get());
    }

    private static Optional<ProductType> number(String bare) {
        if (bare.length() > Long.toString(ProductType.LARGEST).length()) {
            return Optional.empty();
        }
        long value = Long.parseLong(bare);
        return value < 1 || value > ProductType.LARGEST ? Optional.empty() : Optional.of(new ProductType(value));
    }
}
