// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition.mention;

import java.util.List;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.csource.CSource;
import org.fotaide.project.csource.SourceWord;
import org.fotaide.project.csource.rules.SourceFiles;
import org.fotaide.project.mention.Mention;
import org.fotaide.project.mention.MentionFinder;

/** The partitions that a source names. */
public final class SourceLabels implements MentionFinder {
    @Override
    public List<Mention> in(CheckContext context) {
        if (!SourceFiles.accept(context.file()) || !context.source().readable()) {
            return List.of();
        }
        CSource source = context.reading(CSource.class, CSource::of);
        return source.hasAny(SourceWord.OF_PARTITIONS)
                ? new LabelSearch(source)
                        .found().stream().map(LabelUse::mention).toList()
                : List.of();
    }
}
