// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.markdown;

import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.fotaide.eclipse.ui.markdown.FormattedText.Look;
import org.fotaide.eclipse.ui.markdown.FormattedText.Run;

/** Gives the parts of a shown text the platform's fonts and colours. */
record MarkdownStyles(StyledText control) {
    void apply(FormattedText formatted) {
        for (Run run : formatted.runs()) {
            for (StyleRange range : ranges(run)) {
                set(range, run.look());
                control.setStyleRange(range);
            }
        }
    }

    /** What the part looks like already is kept: a word may be strong within a link. */
    private StyleRange[] ranges(Run run) {
        int length = run.end() - run.start();
        StyleRange[] present = control.getStyleRanges(run.start(), length);
        if (present.length > 0 && covered(present) == length) {
            return present;
        }
        StyleRange whole = new StyleRange();
        whole.start = run.start();
        whole.length = length;
        return length == 0 ? new StyleRange[0] : new StyleRange[] {whole};
    }

    private static int covered(StyleRange[] ranges) {
        int sum = 0;
        for (StyleRange range : ranges) {
            sum += range.length;
        }
        return sum;
    }

    private void set(StyleRange range, Look look) {
        if (look instanceof Look.Strong || look instanceof Look.Heading) {
            range.fontStyle |= SWT.BOLD;
        } else if (look instanceof Look.Emphasis) {
            range.fontStyle |= SWT.ITALIC;
        } else if (look instanceof Look.Code) {
            range.font = JFaceResources.getTextFont();
        } else if (look instanceof Look.Link) {
            range.underline = true;
            range.foreground = JFaceColors.getHyperlinkText(control.getDisplay());
        }
    }
}
