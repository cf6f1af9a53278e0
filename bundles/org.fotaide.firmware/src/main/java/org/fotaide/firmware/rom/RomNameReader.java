// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Repair;
import org.fotaide.firmware.finding.Span;

/**
 * Reads a ROM name however it is written: every fault on exactly its characters, and repairs of the whole name (DOMAIN.md
 * 1). Takes any text, in time that grows with its length.
 *
 * <pre>{@code
 * RomNameReading reading = new RomNameReader(RomContext.NONE).read("V1.0.2.t45772(A)");
 * reading.repairs().get(0).replacement(); // v1.0.2t45772(a)
 * }</pre>
 */
public final class RomNameReader {
    /** What IoT_Demo copies of a name (PROTOCOLS.md 7). */
    private static final int IOT_DEMO_LENGTH = 15;

    private final RomContext context;

    public RomNameReader(RomContext context) {
        this.context = context;
    }

    public RomNameReading read(String text) {
        return new PlainName(text)
                .read()
                .filter(name -> context.takes(name.ptype()) && !isOtherLength(text))
                .map(name ->
                        new RomNameReading(text, Optional.of(name), Optional.of(name.ptype()), List.of(), List.of()))
                .orElseGet(() -> readClosely(text));
    }

    /** The same, character by character. */
    RomNameReading readClosely(String text) {
        Faults faults = new Faults();
        Run name = new Run(new Spelling(text, faults).glyphs());
        Cursor cursor = new Cursor(name.glyphs());
        Part<RomType> type = new TypePart(cursor, faults).read();
        Span numberPlace = cursor.here();
        Figures figures = Figures.take(cursor);
        boolean tagged = new TagSearch(cursor).distance() < cursor.left();
        Optional<Figure> untagged =
                tagged ? Optional.empty() : new UntaggedProduct(figures, context.product(), faults).take();
        Part<VersionNumber> number = new NumberPart(figures, faults).read(numberPlace);
        ProductPart.Product product = ProductPart.NOTHING;
        Part<UpgradeFlag> flag = Part.unknown();
        if (!figures.isEmpty() || tagged) {
            ProductPart part = new ProductPart(cursor, context, faults);
            product = untagged.map(part::read).orElseGet(part::read);
            flag = new FlagPart(cursor, faults).read();
        }
        rest(cursor.take(cursor.left()), faults);
        faults.translations(name);
        return reading(text, new NameChoices(type, number, product.part(), flag), faults, product.written());
    }

    /** What stands behind the name; a file's suffix is surely not meant. */
    private static void rest(Run rest, Faults faults) {
        String rule = "It ends with its upgrade flag.";
        if (rest.word().equals(".bin")) {
            faults.add(RomCode.ROM_CHARACTER, rest, "A ROM name has no suffix. " + rule);
        } else {
            faults.drop(rest, rule);
        }
    }

    private RomNameReading reading(
            String text, NameChoices choices, Faults faults, Optional<ProductType> writtenProduct) {
        Optional<RomName> name = faults.hasErrors() ? Optional.empty() : choices.first();
        if (name.isPresent()) {
            judgeLength(text, faults);
        }
        return new RomNameReading(text, name, writtenProduct, faults.fromLeftToRight(), repairs(text, choices, faults));
    }

    private void judgeLength(String name, Faults faults) {
        int length = name.length();
        if (isOtherLength(name)) {
            String consequence = length > IOT_DEMO_LENGTH
                    ? "the device gets \"" + name.substring(0, IOT_DEMO_LENGTH) + "\""
                    : "the device takes what follows the name in the message for a part of it";
            faults.add(
                    RomCode.ROM_LENGTH,
                    Span.of(0, length),
                    "The vendor's IoT_Demo firmware copies exactly 15 characters of a ROM name; this one has " + length
                            + ", so " + consequence + ".");
        }
    }

    private boolean isOtherLength(String name) {
        return context.fifteenCharacters() && name.length() != IOT_DEMO_LENGTH;
    }

    private static List<Repair> repairs(String text, NameChoices choices, Faults faults) {
        List<String> names = choices.all().stream()
                .map(RomName::toString)
                .filter(name -> !name.equals(text))
                .toList();
        boolean only = choices.sure() && !faults.doubtful() && names.size() == 1;
        return names.stream()
                .map(name -> new Repair("Change to " + name, name, only))
                .toList();
    }
}
