// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.preference;

import java.io.File;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;

/** A folder, or nothing; what the folder has to hold is looked at while it is typed. */
final class FolderField extends DirectoryFieldEditor {
    private final Function<File, Optional<String>> fault;

    /**
     * @param otherwise what counts without a folder
     * @param fault what is wrong with a folder that is there
     */
    FolderField(String key, String label, String otherwise, Composite parent, Function<File, Optional<String>> fault) {
        super();
        this.fault = fault;
        init(key, label);
        setChangeButtonText(Messages.browse);
        setValidateStrategy(VALIDATE_ON_KEY_STROKE);
        setEmptyStringAllowed(true);
        createControl(parent);
        getTextControl().setMessage(otherwise);
    }

    @Override
    protected boolean doCheckState() {
        String typed = getTextControl().getText().strip();
        Optional<String> found = typed.isEmpty() ? Optional.empty() : faultOf(new File(typed));
        found.ifPresent(this::setErrorMessage);
        return found.isEmpty();
    }

    private Optional<String> faultOf(File folder) {
        return folder.isDirectory() ? fault.apply(folder) : Optional.of(NLS.bind(Messages.noFolder, folder));
    }
}
