// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.util.List;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;

/**
 * Checks one text, for an editor while it is typed in.
 *
 * <pre>{@code
 * List<Finding> findings = new CheckText(document).call(progress);
 * }</pre>
 */
public final class CheckText {
    private final SourceText source;
    private final Checkers checkers;

    public CheckText(TextDocument document) {
        this(SourceText.of(document), Checkers.installed());
    }

    public CheckText(SourceText source, Checkers checkers) {
        this.source = source;
        this.checkers = checkers;
    }

    /** Everything found in this text, by place. */
    public List<Finding> call(Progress progress) throws CancelledException {
        return checkers.check(new CheckContext(source, progress));
    }
}
