// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.preference;

import java.io.File;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.fotaide.eclipse.core.preference.FotaPreferences;
import org.fotaide.eclipse.core.preference.Toolchain;
import org.fotaide.eclipse.ui.help.PartHelp;

/** Preferences &gt; FOTA &gt; Toolchain. */
public final class ToolchainPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
    public ToolchainPreferencePage() {
        super(GRID);
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, FotaPreferences.NODE));
        setDescription(Messages.toolchain);
    }

    @Override
    public void init(IWorkbench workbench) {}

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        PartHelp.TOOLCHAIN.on(getControl());
    }

    @Override
    protected void createFieldEditors() {
        addField(new FolderField(
                Toolchain.COMPILER,
                Messages.compiler,
                Messages.compilerOtherwise,
                getFieldEditorParent(),
                ToolchainPreferencePage::withoutCompiler));
        addField(new FolderField(
                Toolchain.SDK,
                Messages.sdk,
                Messages.sdkOtherwise,
                getFieldEditorParent(),
                ToolchainPreferencePage::withoutScripts));
    }

    private static Optional<String> withoutCompiler(File folder) {
        boolean found = Stream.of("", ".exe").anyMatch(end -> new File(folder, Toolchain.PROGRAM + end).isFile());
        return found ? Optional.empty() : Optional.of(NLS.bind(Messages.noCompiler, Toolchain.PROGRAM));
    }

    private static Optional<String> withoutScripts(File folder) {
        boolean found = Stream.of("ld", "include", "lib").allMatch(part -> new File(folder, part).isDirectory());
        return found ? Optional.empty() : Optional.of(Messages.noSdk);
    }
}
