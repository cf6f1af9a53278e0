// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.mention.Mention;
import org.fotaide.project.mention.MentionFinder;
import org.fotaide.project.sdkconfig.SdkConfigChecker;
import org.fotaide.project.text.TextDocument;

/** The partitions that an sdkconfig names: {@code CONFIG_EXAMPLE_PARTITION_LABEL="storage"}. */
public final class ConfigLabels implements MentionFinder {
    private static final SdkConfigChecker CONFIGS = new SdkConfigChecker();
    private static final Pattern LABEL = Pattern.compile("CONFIG_\\w*PARTITION_(?:LABEL|NAME)=\"([^\"\\\\]+)\"\\s*");

    /** What a factory reset empties, with commas between. */
    private static final Pattern LABELS = Pattern.compile("CONFIG_BOOTLOADER_DATA_FACTORY_RESET=\"([^\"\\\\]*)\"\\s*");

    private static final Pattern ONE = Pattern.compile("[^\\s,]+(?: +[^\\s,]+)*");

    @Override
    public List<Mention> in(CheckContext context) {
        TextDocument document = context.document();
        if (!CONFIGS.accepts(context.file())) {
            return List.of();
        }
        List<Mention> mentions = new ArrayList<>();
        for (int line = 0; line < document.lines(); line++) {
            Span span = document.line(line);
            String text = document.text(span);
            Matcher label = LABEL.matcher(text);
            Matcher labels = LABELS.matcher(text);
            if (label.matches()) {
                mentions.add(mention(document, span, label.start(1), label.end(1)));
            } else if (labels.matches()) {
                Matcher one = ONE.matcher(text).region(labels.start(1), labels.end(1));
                while (one.find()) {
                    mentions.add(mention(document, span, one.start(), one.end()));
                }
            }
        }
        return mentions;
    }

    private static Mention mention(TextDocument document, Span line, int start, int end) {
        Span name = Span.of(line.start() + start, line.start() + end);
        return new LabelUse(document, name, document.text(name)).mention();
    }
}
