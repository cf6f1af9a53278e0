// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.markdown;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.fotaide.eclipse.ui.spoken.SpokenName;

/** Shows Markdown with the platform's own means: no browser has to be installed. */
public final class MarkdownPane {
    private static final int MARGIN = 6;

    private final StyledText text;
    private FormattedText shown = FormattedText.EMPTY;

    public MarkdownPane(Composite parent) {
        text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.setAlwaysShowScrollBars(false);
        text.setFont(JFaceResources.getDialogFont());
        text.addListener(SWT.MouseUp, event -> shown.linkAt(text.getOffsetAtPoint(new Point(event.x, event.y)))
                .ifPresent(Program::launch));
    }

    /** What is shown in it, for screen readers. */
    public void named(String name) {
        new SpokenName(name).on(text);
    }

    public void show(String markdown) {
        FormattedText next = new MarkdownReader().read(markdown);
        if (!next.equals(shown)) {
            shown = next;
            text.setText(shown.text());
            new MarkdownStyles(text).apply(shown);
        }
    }

    boolean empty() {
        return shown.text().isEmpty();
    }

    /** How large it would like to be within a width, in pixels. */
    Point size(int width) {
        return text.computeSize(width, SWT.DEFAULT);
    }
}
