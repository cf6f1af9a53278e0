// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.project;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ILightweightLabelDecorator;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.LabelProviderChangedEvent;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.fotaide.eclipse.core.project.FotaNature;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.manifest.Manifest;
import org.fotaide.project.manifest.ReadManifest;

/** Puts the ROM name that a project builds behind the project's name. */
public final class RomDecorator extends LabelProvider implements ILightweightLabelDecorator {
    private final IResourceChangeListener changes = this::changed;

    public RomDecorator() {
        ResourcesPlugin.getWorkspace().addResourceChangeListener(changes, IResourceChangeEvent.POST_CHANGE);
    }

    @Override
    public void dispose() {
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(changes);
        super.dispose();
    }

    /** Called in a thread that may read. */
    @Override
    public void decorate(Object element, IDecoration decoration) {
        if (element instanceof IProject project && FotaNature.on(project)) {
            try {
                decoration.addSuffix(NLS.bind(
                        Messages.rom,
                        new ReadManifest(project.getLocation().toPath()).call().version()));
            } catch (FotaException broken) {
                decoration.addSuffix(Messages.noRom);
            }
        }
    }

    private void changed(IResourceChangeEvent event) {
        for (IResourceDelta delta : event.getDelta().getAffectedChildren()) {
            boolean told = delta.findMember(IPath.fromOSString(Manifest.FILE_NAME)) != null
                    || delta.findMember(IPath.fromOSString(Manifest.SHORT_FILE_NAME)) != null
                    || (delta.getFlags() & IResourceDelta.DESCRIPTION) != 0;
            if (told && PlatformUI.isWorkbenchRunning()) {
                PlatformUI.getWorkbench()
                        .getDisplay()
                        .asyncExec(() ->
                                fireLabelProviderChanged(new LabelProviderChangedEvent(this, delta.getResource())));
            }
        }
    }
}
