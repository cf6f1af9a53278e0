// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.markdown;

import org.eclipse.jface.text.AbstractInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IInformationControlExtension2;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Shows Markdown in a small window, with the platform's own means: no browser has to be installed. */
public final class MarkdownControl extends AbstractInformationControl implements IInformationControlExtension2 {
    /** Longer lines are wrapped, in pixels. */
    private static final int WIDEST = 640;

    private MarkdownPane pane;

    public MarkdownControl(Shell parent) {
        super(parent, false);
        create();
    }

    @Override
    protected void createContent(Composite parent) {
        pane = new MarkdownPane(parent);
    }

    @Override
    public void setInput(Object input) {
        setInformation(String.valueOf(input));
    }

    @Override
    public void setInformation(String markdown) {
        pane.show(markdown);
    }

    @Override
    public boolean hasContents() {
        return !pane.empty();
    }

    @Override
    public Point computeSizeHint() {
        Point natural = pane.size(SWT.DEFAULT);
        Point wrapped = natural.x <= WIDEST ? natural : pane.size(WIDEST);
        Rectangle trim = computeTrim();
        Point limit = getSizeConstraints();
        int height = limit == null || limit.y < 0 ? wrapped.y : Math.min(wrapped.y, Math.max(limit.y, wrapped.y / 2));
        return new Point(wrapped.x + trim.width, height + trim.height);
    }

    @Override
    public IInformationControlCreator getInformationPresenterControlCreator() {
        return MarkdownControl::new;
    }
}
