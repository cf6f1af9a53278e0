// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.type;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fotaide.firmware.finding.Likeness;

/**
 * One of a few values.
 *
 * @param choices what may be chosen, the usual ones first
 * @param lenient reads other spellings of a choice
 */
public record ChoiceType<T>(List<Choice<T>> choices, Function<String, Optional<T>> lenient) implements ScalarType<T> {
    /** One of them. */
    public record Choice<T>(String text, T value, String description) {}

    public ChoiceType {
        choices = List.copyOf(choices);
    }

    public ChoiceType(List<Choice<T>> choices) {
        this(choices, text -> Optional.empty());
    }

    @Override
    public String wanted() {
        return "one of " + choices.stream().map(Choice::text).collect(Collectors.joining(", "));
    }

    @Override
    public List<KnownValue> known() {
        return choices.stream()
                .map(choice -> new KnownValue(choice.text(), choice.description()))
                .toList();
    }

    @Override
    public ScalarReading<T> read(String text) {
        for (Choice<T> choice : choices) {
            if (choice.text().equals(text)) {
                return ScalarReading.of(choice.value());
            }
        }
        Optional<Choice<T>> meant = meant(text);
        if (meant.isPresent()) {
            return ScalarReading.misspelled(
                    meant.get().value(), text, meant.get().text());
        }
        List<String> texts = choices.stream().map(Choice::text).toList();
        return ScalarReading.wrong(
                text,
                "\"" + ScalarReading.shown(text) + "\" is not known here; wanted is " + wanted() + ".",
                new Likeness(text)
                        .nearest(texts).stream()
                                .map(like -> new ScalarReading.Suggestion(like.text(), like.sure()))
                                .toList());
    }

    private Optional<Choice<T>> meant(String text) {
        String bare = bare(text);
        Optional<T> read = lenient.apply(text);
        return choices.stream()
                .filter(choice -> bare(choice.text()).equals(bare)
                        || read.filter(choice.value()::equals).isPresent())
                .findFirst();
    }

    private static String bare(String text) {
        return text.strip().replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
