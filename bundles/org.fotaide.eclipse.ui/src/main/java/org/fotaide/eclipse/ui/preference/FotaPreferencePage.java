// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.preference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.fotaide.deploy.discovery.InterfaceState;
import org.fotaide.eclipse.core.device.DeviceList;
import org.fotaide.eclipse.core.preference.FotaPreferences;
import org.fotaide.eclipse.ui.help.PartHelp;

/** Preferences &gt; FOTA. */
public final class FotaPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
    private static final int HIGHEST_PORT = 0xFFFF;
    private static final int LONGEST_PROOF = 3600;
    private static final int LONGEST_STALL = 600;

    private final ServiceCaller<DeviceList> devices = new ServiceCaller<>(getClass(), DeviceList.class);
    private final List<StringFieldEditor> fields = new ArrayList<>();
    private IntegerFieldEditor first;
    private IntegerFieldEditor last;

    public FotaPreferencePage() {
        super(GRID);
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, FotaPreferences.NODE));
        setDescription(Messages.description);
    }

    @Override
    public void init(IWorkbench workbench) {}

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        PartHelp.PREFERENCES.on(getControl());
    }

    @Override
    protected void createFieldEditors() {
        Composite parent = getFieldEditorParent();
        StringFieldEditor interfaces = new StringFieldEditor(FotaPreferences.INTERFACES, Messages.interfaces, parent) {
            @Override
            protected boolean doCheckState() {
                Optional<String> fault = unknown(getStringValue());
                fault.ifPresent(this::setErrorMessage);
                return fault.isEmpty();
            }
        };
        interfaces.setValidateStrategy(StringFieldEditor.VALIDATE_ON_KEY_STROKE);
        interfaces.getTextControl(parent).setToolTipText(Messages.interfacesHint);
        add(interfaces);
        first = port(FotaPreferences.FIRST_PORT, Messages.firstPort, parent);
        last = port(FotaPreferences.LAST_PORT, Messages.lastPort, parent);
        IntegerFieldEditor proof = new IntegerFieldEditor(FotaPreferences.PROOF, Messages.proof, parent);
        proof.setValidRange(1, LONGEST_PROOF);
        add(proof);
        IntegerFieldEditor stall = new IntegerFieldEditor(FotaPreferences.STALL, Messages.stall, parent);
        stall.setValidRange(1, LONGEST_STALL);
        add(stall);
    }

    private void add(StringFieldEditor field) {
        addField(field);
        fields.add(field);
    }

    private IntegerFieldEditor port(String key, String label, Composite parent) {
        IntegerFieldEditor port = new IntegerFieldEditor(key, label, parent);
        port.setValidRange(1, HIGHEST_PORT);
        add(port);
        return port;
    }

    private Optional<String> unknown(String typed) {
        Set<String> known = devices.current()
                .map(list ->
                        list.interfaces().stream().map(InterfaceState::name).collect(Collectors.toSet()))
                .orElse(Set.of());
        return Arrays.stream(typed.split("[\\s,]+"))
                .filter(name -> !name.isEmpty() && !known.isEmpty() && !known.contains(name))
                .findFirst()
                .map(name -> NLS.bind(Messages.noInterface, name, String.join(", ", new TreeSet<>(known))));
    }

    @Override
    public void propertyChange(PropertyChangeEvent event) {
        super.propertyChange(event);
        checkState();
    }

    /** What is wrong stays told: a field that is right clears the page's message, whichever field that was about. */
    @Override
    protected void checkState() {
        super.checkState();
        Optional<String> fault = fields.stream()
                .filter(field -> !field.isValid())
                .findFirst()
                .map(StringFieldEditor::getErrorMessage)
                .or(this::portsTurned);
        setErrorMessage(fault.orElse(null));
        setValid(fault.isEmpty());
    }

    private Optional<String> portsTurned() {
        return first.getIntValue() > last.getIntValue() ? Optional.of(Messages.lastBeforeFirst) : Optional.empty();
    }
}
