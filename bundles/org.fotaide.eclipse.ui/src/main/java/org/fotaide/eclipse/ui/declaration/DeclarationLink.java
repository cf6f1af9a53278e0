// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.declaration;

import java.net.URI;
import java.util.Arrays;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.lsp4j.Location;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.fotaide.eclipse.core.document.TextPlaces;
import org.fotaide.eclipse.ui.editor.FilePlace;

/** Opens the file in which something is declared, at that place. */
record DeclarationLink(IRegion region, Location target) implements IHyperlink {
    @Override
    public IRegion getHyperlinkRegion() {
        return region;
    }

    @Override
    public String getTypeLabel() {
        return null;
    }

    @Override
    public String getHyperlinkText() {
        return Messages.open;
    }

    @Override
    public void open() {
        URI address = URI.create(target.getUri());
        IWorkbenchPage page =
                PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(address))
                .filter(IFile::exists)
                .findFirst()
                .ifPresent(
                        file -> new FilePlace(file, text -> new TextPlaces(text).region(target.getRange())).open(page));
    }
}
