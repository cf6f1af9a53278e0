// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.outline;

import java.util.List;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.lsp4j.DocumentSymbol;

/** Symbols within symbols. */
final class SymbolTree implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
        return input instanceof List<?> symbols ? symbols.toArray() : new Object[0];
    }

    @Override
    public Object[] getChildren(Object parent) {
        return hasChildren(parent) ? ((DocumentSymbol) parent).getChildren().toArray() : new Object[0];
    }

    @Override
    public Object getParent(Object element) {
        return null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof DocumentSymbol symbol
                && symbol.getChildren() != null
                && !symbol.getChildren().isEmpty();
    }
}
