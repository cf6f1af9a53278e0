// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.partition;

import java.nio.file.Path;
import java.util.List;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.lsp.feature.Formatters;
import org.fotaide.project.partition.TableFormat;
import org.fotaide.project.text.TextEdit;

/** The tidy form of partition tables; other CSV files are left as they are. */
public final class TableFormatter implements Formatters {
    @Override
    public boolean accepts(Path file) {
        return TableFormat.mayBe(file);
    }

    @Override
    public List<TextEdit> edits(ReadText text) {
        return new TableFormat(text.text()).edits();
    }
}
