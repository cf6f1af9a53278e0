// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fotaide.firmware.finding.Span;

/** Reads the constant t and the product type behind it. */
record ProductPart(Cursor cursor, RomContext context, Faults faults) {
    private static final Set<String> TAG_WORDS = Set.of("type", "ptype");

    static final Product NOTHING = new Product(Part.unknown(), Optional.empty());

    /**
     * What was read.
     *
     * @param part what it may have been meant to be
     * @param written the legal product type that stands there
     */
    record Product(Part<ProductType> part, Optional<ProductType> written) {}

    /** How many digits of a product type stand there. */
    static int digits(Cursor cursor, int ahead) {
        return Figure.length(cursor, ahead, Glyph::isOpen);
    }

    Product read() {
        int tag = new TagSearch(cursor).distance();
        if (tag < cursor.left()) {
            beforeTag(cursor.take(tag));
            faults.lowerCase(cursor.take(1));
            behindTag();
            return digits();
        }
        if (wrongTag()) {
            return digits();
        }
        faults.add(RomCode.ROM_TAG, cursor.here(), "The t is missing, which stands before the product type.");
        return missing();
    }

    /** Of a figure that was found without a tag. */
    Product read(Figure figure) {
        Span place = figure.gap().isEmpty()
                ? Span.at(figure.digits().span().start())
                : figure.gap().span();
        faults.add(RomCode.ROM_TAG, place, "The letter t stands between the version number and the product type.");
        return judge(figure);
    }

    private void beforeTag(Run before) {
        if (before.isEmpty()) {
            return;
        }
        if (before.all(Glyph::isSeparator)) {
            faults.add(
                    RomCode.ROM_TAG,
                    before,
                    before.all(Glyph::isDot)
                            ? "No dot stands before the t. (The vendor's template prints one, its examples have none.)"
                            : "Nothing stands before the t.");
        } else if (before.all(Glyph::isTag)) {
            faults.add(RomCode.ROM_TAG, before, "One t is enough.");
        } else {
            faults.drop(before, "Its version number is followed by t and the product type.");
        }
    }

    private void behindTag() {
        int separators = cursor.count(0, Glyph::isSeparator);
        if (digits(cursor, separators) > 0) {
            faults.drop(cursor.take(separators), "Nothing stands between the t and the product type.");
        }
    }

    /** Takes something else that stands before a number, in the place of the tag. */
    private boolean wrongTag() {
        int separators = cursor.count(0, Glyph::isSeparator);
        int letters = cursor.countTogether(separators, Glyph::isLetter);
        int behind = cursor.count(separators + letters, Glyph::isSeparator);
        if (letters == 0 || digits(cursor, separators + letters + behind) == 0) {
            return false;
        }
        Run word = cursor.view(new Stretch(separators, separators + letters));
        if (letters > 1 && !TAG_WORDS.contains(word.word())) {
            faults.doubt();
        }
        Run wrong = cursor.take(separators + letters + behind);
        faults.add(
                RomCode.ROM_TAG,
                wrong,
                "The letter t stands between the version number and the product type, not " + wrong.quoted() + ".");
        return true;
    }

    private Product digits() {
        int digits = digits(cursor, 0);
        if (digits == 0) {
            return missing();
        }
        List<Figure> parts = new ArrayList<>(List.of(new Figure(Run.NONE, cursor.take(digits))));
        if (!isProject(parts.get(0))) {
            while (cursor.peek(0).isDigit()) {
                parts.add(new Figure(Run.NONE, cursor.take(digits(cursor, 0))));
            }
        }
        Figure figure = Figure.of(parts);
        if (parts.size() > 1 && !isProject(figure)) {
            faults.doubt();
        }
        return judge(figure);
    }

    private boolean isProject(Figure figure) {
        return context.product()
                .filter(product -> figure.bare().equals(product.toString()))
                .isPresent();
    }

    private Product missing() {
        faults.add(RomCode.ROM_PTYPE, cursor.here(), "The product type is missing, which stands behind the t.");
        return new Product(context.product().map(Part::of).orElseGet(Part::unknown), Optional.empty());
    }

    private Product judge(Figure figure) {
        figure.judgeSpelling(faults);
        Optional<ProductType> type = ProductType.of(figure.bare());
        if (type.isEmpty()) {
            faults.add(
                    RomCode.ROM_PTYPE,
                    figure.significant(),
                    "A product type is 1 to " + ProductType.LARGEST + ", not " + figure.shown() + ".");
            return new Product(project(), type);
        }
        if (!context.takes(type.get())) {
            faults.add(
                    RomCode.ROM_PTYPE,
                    figure.significant(),
                    "This ROM name is for product type " + type.get() + ", but the product's type is "
                            + context.product().orElseThrow() + ".");
            return new Product(project(), type);
        }
        return new Product(Part.of(type.get()), type);
    }

    /** The only one that can be offered. */
    private Part<ProductType> project() {
        return context.product().map(Part::of).orElseGet(Part::unknown).asGuess();
    }
}
