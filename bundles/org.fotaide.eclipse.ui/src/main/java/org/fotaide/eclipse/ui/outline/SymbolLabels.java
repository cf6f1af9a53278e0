// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.outline;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.lsp4j.DocumentSymbol;

/** A symbol's name, and what is known of it. */
final class SymbolLabels extends LabelProvider implements IStyledLabelProvider {
    @Override
    public StyledString getStyledText(Object element) {
        if (!(element instanceof OutlineRow row)) {
            return new StyledString();
        }
        DocumentSymbol symbol = row.symbol();
        StyledString label = new StyledString(symbol.getName());
        if (symbol.getDetail() != null && !symbol.getDetail().isBlank()) {
            label.append("  " + symbol.getDetail(), StyledString.DECORATIONS_STYLER);
        }
        return label;
    }
}
