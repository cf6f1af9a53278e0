// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.csource.CSource;
import org.fotaide.project.csource.MappedText;
import org.fotaide.project.csource.SourceTokens;
import org.fotaide.project.csource.SourceWord;
import org.fotaide.project.csource.StringGroup;
import org.fotaide.project.csource.Taken;
import org.fotaide.project.csource.TokenKind;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.text.TextRange;

/**
 * Downloads of user1.bin or user2.bin that do not follow the running slot. Looks at one file alone, and only at literals that
 * are a request by themselves, or at any where the file starts the SDK's upgrade. A file that names both images, or that
 * asks for the running slot, chooses; there only a choice of the wrong one is found.
 */
public final class DownloadChecker extends SourceChecker {
    private static final String CHECK = "system_upgrade_userbin_check";
    private static final Pattern IMAGE =
            Pattern.compile("(?<![A-Za-z0-9_])user([12])(?=\\.bin|\\.[0-9A-Za-z.]{1,30}\\.bin)");
    private static final Pattern REQUEST =
            Pattern.compile("^(?:GET|HEAD) |https?://|[?&]filename=user|HTTP/1\\.[01]", Pattern.CASE_INSENSITIVE);

    /** What a file calls or fills to choose a slot. */
    private static final Set<String> CHOOSERS = Set.of(
            CHECK,
            "rboot_get_current_rom",
            "rboot_get_config",
            "esp_ota_get_next_update_partition",
            "esp_ota_get_running_partition",
            "esp_ota_get_boot_partition");

    private static final Set<String> BEFORE_CALLS = Set.of("return", "else", "do", "case");

    private static final Set<String> STARTERS = Set.of("system_upgrade_start", "system_upgrade_start_ssl");

    @Override
    protected boolean concerns(CSource source) {
        return source.hasAny(SourceWord.OF_IMAGES);
    }

    /** A place where an image is named. */
    private record Mention(StringGroup group, MappedText value, Span number, boolean request) {
        int slot() {
            return value.value().charAt(number.start()) - '0';
        }
    }

    @Override
    protected List<Finding> check(CSource source) {
        List<Mention> mentions = mentions(source);
        if (mentions.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        if (!chooses(source, mentions)) {
            boolean starts = calls(source.tokens(), STARTERS);
            mentions.stream()
                    .filter(mention -> mention.request() || starts)
                    .forEach(mention -> findings.add(fixed(source, mention)));
        }
        mentions.stream().filter(Mention::request).forEach(mention -> {
            if (Branch.before(source.tokens(), mention.group().first())
                    .filter(branch -> branch.running() == mention.slot())
                    .isPresent()) {
                findings.add(running(source, mention));
            }
        });
        return findings;
    }

    private static List<Mention> mentions(CSource source) {
        List<Mention> mentions = new ArrayList<>();
        for (StringGroup group : source.strings()) {
            MappedText value = group.value();
            Matcher image = IMAGE.matcher(value.value());
            boolean request = REQUEST.matcher(value.value()).find();
            while (image.find() && source.taken(group.first()) != Taken.NO) {
                mentions.add(new Mention(group, value, Span.of(image.start(1), image.end(1)), request));
            }
        }
        return mentions;
    }

    private static boolean chooses(CSource source, List<Mention> mentions) {
        boolean both = mentions.stream().map(Mention::slot).distinct().count() > 1;
        return both || calls(source.tokens(), CHOOSERS);
    }

    /** Whether a function is called, rather than declared behind the type of its result. */
    private static boolean calls(SourceTokens tokens, Set<String> functions) {
        for (int i = 0; i < tokens.size(); i++) {
            boolean called =
                    tokens.is(i, TokenKind.IDENTIFIER) && tokens.is(i + 1, '(') && functions.contains(tokens.text(i));
            if (called && (!tokens.is(i - 1, TokenKind.IDENTIFIER) || BEFORE_CALLS.contains(tokens.text(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    private static Finding fixed(CSource source, Mention mention) {
        int slot = mention.slot();
        return new Finding(
                source.document().path(),
                SourceCode.SOURCE_FIXED_SLOT,
                place(source, mention),
                "This asks for user" + slot + ".bin whichever slot runs. Where user" + slot
                        + " runs, its image is refused, since it is linked for the place that it would overwrite, and the"
                        + " device can never be updated again. Ask system_upgrade_userbin_check() and request the other"
                        + " slot's image: user2.bin where it says UPGRADE_FW_BIN1, user1.bin otherwise.");
    }

    private static Finding running(CSource source, Mention mention) {
        int slot = mention.slot();
        int other = 3 - slot;
        TextEdit edit = new TextEdit(
                source.document().range(mention.value().source(mention.number())), Integer.toString(other));
        return new Finding(
                source.document().path(),
                SourceCode.SOURCE_RUNNING_SLOT,
                place(source, mention),
                "user" + slot
                        + " runs here, and its image is asked for. A device writes the slot that does not run, so this"
                        + " image is refused: ask for user" + other + ".bin.",
                List.of(Fix.in(source.document(), "Ask for user" + other + ".bin", false, List.of(edit))),
                List.of());
    }

    private static TextRange place(CSource source, Mention mention) {
        Optional<Integer> end = Optional.of(
                        mention.value().value().indexOf(".bin", mention.number().end()))
                .filter(found -> found >= 0)
                .map(found -> found + ".bin".length());
        return source.document()
                .range(mention.value()
                        .source(Span.of(
                                mention.number().start() - "user".length(),
                                end.orElse(mention.number().end()))));
    }
}
