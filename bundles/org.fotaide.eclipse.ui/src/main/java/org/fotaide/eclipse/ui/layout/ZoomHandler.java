// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.layout;

import java.util.Locale;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.handlers.HandlerUtil;

/** Enlarges, reduces or fits the picture of the Flash Layout view, as plugin.xml says. */
public final class ZoomHandler extends AbstractHandler implements IExecutableExtension {
    private enum Way {
        IN,
        OUT,
        FIT
    }

    private Way way = Way.FIT;

    @Override
    public void setInitializationData(IConfigurationElement element, String attribute, Object data) {
        way = Way.valueOf(data.toString().toUpperCase(Locale.ROOT));
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        if (HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().findView(FlashLayoutView.ID)
                instanceof FlashLayoutView view) {
            switch (way) {
                case IN -> view.picture().enlarge();
                case OUT -> view.picture().reduce();
                case FIT -> view.picture().fit();
            }
        }
        return null;
    }
}
