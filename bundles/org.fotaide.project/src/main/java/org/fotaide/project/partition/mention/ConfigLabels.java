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
import org.fotaide.project.partition.SdkConfigChecker;
import org.fotaide.project.text.TextDocument;

/** The partitions that an sdkconfig names: {@code CONFIG_EXAMPLE_PARTITION_LABEL="storage"}. */
public final class ConfigLabels implements MentionFinder {
    private static final SdkConfigChecker CONFIGS = new SdkConfigChecker();
    private static final String SIGN = "_PARTITION_";
    private static final Pattern LABEL = Pattern.compile("CONFIG_\\w*PARTITION_(?:LABEL|NAME)=\"([^\"\\\\]+)\"\\s*");

    @Override
    public List<Mention> in(CheckContext context) {
        TextDocument document = context.document();
        if (!CONFIGS.accepts(context.file()) || !document.text().contains(SIGN)) {
            return List.of();
        }
        List<Mention> mentions = new ArrayList<>();
        for (int line = 0; line < document.lines(); line++) {
            Span span = document.line(line);
            Matcher label = LABEL.matcher(document.text(span));
            if (label.matches()) {
                Span name = Span.of(span.start() + label.start(1), span.start() + label.end(1));
                mentions.add(new LabelUse(document, name, label.group(1)).mention());
            }
        }
        return mentions;
    }
}
