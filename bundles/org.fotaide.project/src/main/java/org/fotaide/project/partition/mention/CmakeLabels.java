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
import org.fotaide.project.partition.CmakeChecker;
import org.fotaide.project.text.TextDocument;

/** The partitions that CMake files fill: {@code spiffs_create_partition_image(storage ../files FLASH_IN_PROJECT)}. */
public final class CmakeLabels implements MentionFinder {
    private static final CmakeChecker FILES = new CmakeChecker();
    private static final String NAME = "\"?([A-Za-z0-9_.-]+)\"?(?=[\\s\")])";

    /** Functions of ESP-IDF and its components, which take the partition first or second, and an option of partition_table. */
    private static final Pattern LABEL = Pattern.compile("(?:"
            + "\\b(?:spiffs_create_partition_image|littlefs_create_partition_image|nvs_create_partition_image"
            + "|fatfs_create_(?:partition|spiflash|rawflash)_image|esp_partition_register_target)\\s*\\(\\s*"
            + "|\\besptool_py_flash_to_partition\\s*\\(\\s*[\\w.-]+\\s+"
            + "|--partition-name[ =])" + NAME);

    @Override
    public List<Mention> in(CheckContext context) {
        TextDocument document = context.document();
        if (!FILES.accepts(context.file()) || !context.source().readable()) {
            return List.of();
        }
        List<Mention> mentions = new ArrayList<>();
        for (int line = 0; line < document.lines(); line++) {
            Span whole = document.line(line);
            String text = document.text(whole);
            Matcher label = LABEL.matcher(text);
            while (label.find() && !text.stripLeading().startsWith("#")) {
                Span name = Span.of(whole.start() + label.start(1), whole.start() + label.end(1));
                mentions.add(new LabelUse(document, name, label.group(1)).mention());
            }
        }
        return mentions;
    }
}
