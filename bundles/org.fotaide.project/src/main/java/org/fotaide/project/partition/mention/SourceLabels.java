// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition.mention;

import java.util.List;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.csource.CSource;
import org.fotaide.project.csource.rules.SourceFiles;
import org.fotaide.project.mention.Mention;
import org.fotaide.project.mention.MentionFinder;

/** The partitions that a source names. */
public final class SourceLabels implements MentionFinder {
    /** Every function and field that names one has one of these in its name or its header's. */
    private static final List<String> SIGNS =
            List.of("artition", "spiffs", "SPIFFS", "littlefs", "LittleFS", "vfs_fat", "FFat", "nvs_", "Preferences");

    @Override
    public List<Mention> in(CheckContext context) {
        String text = context.document().text();
        boolean concerned = SourceFiles.accept(context.file())
                && context.source().readable()
                && SIGNS.stream().anyMatch(text::contains);
        return concerned
                ? new LabelSearch(context.reading(CSource.class, CSource::of))
                        .found().stream().map(LabelUse::mention).toList()
                : List.of();
    }
}
