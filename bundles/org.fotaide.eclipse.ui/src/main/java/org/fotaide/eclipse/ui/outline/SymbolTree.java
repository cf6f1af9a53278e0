// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.outline;

import java.util.List;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** Symbols within symbols. */
final class SymbolTree implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
        return input instanceof List<?> rows ? rows.toArray() : new Object[0];
    }

    @Override
    public Object[] getChildren(Object parent) {
        return parent instanceof OutlineRow row ? row.below().toArray() : new Object[0];
    }

    @Override
    public Object getParent(Object element) {
        return element instanceof OutlineRow row ? row.above().orElse(null) : null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return getChildren(element).length > 0;
    }
}
