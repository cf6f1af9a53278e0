// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.fotaide.eclipse.core.device.DeviceList;
import org.fotaide.eclipse.core.simulate.SimulatedDevices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Help &gt; Your First Upload. */
@ExtendWith(Guard.class)
class CheatSheetTest {
    private static final String VIEW = "org.eclipse.ui.cheatsheets.views.CheatSheetView";

    private final ServiceCaller<SimulatedDevices> simulated = new ServiceCaller<>(getClass(), SimulatedDevices.class);
    private final ServiceCaller<DeviceList> devices = new ServiceCaller<>(getClass(), DeviceList.class);
    private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("first");
    private final Map<String, Element> steps = new LinkedHashMap<>();

    @AfterEach
    void close() throws CoreException {
        simulated.current().ifPresent(SimulatedDevices::stop);
        Launches.forget();
        Workbench.page().closeAllEditors(false);
        Optional.ofNullable(Workbench.page().findView(VIEW)).ifPresent(Workbench.page()::hideView);
        project.delete(IResource.ALWAYS_DELETE_PROJECT_CONTENT, null);
    }

    private static List<Element> items() throws Exception {
        try (InputStream file = Platform.getBundle("org.fotaide.eclipse.help")
                .getEntry("cheatsheets/first-upload.xml")
                .openStream()) {
            NodeList found = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file)
                    .getElementsByTagName("item");
            return IntStream.range(0, found.getLength())
                    .mapToObj(found::item)
                    .map(Element.class::cast)
                    .toList();
        }
    }

    static List<String> pages() throws Exception {
        return items().stream()
                .map(item -> item.getAttribute("href"))
                .filter(href -> !href.isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void what_a_step_leads_to_is_there(String page) {
        HelpServer help = new HelpServer();
        assertTrue(help.has(help.place(page)));
    }

    @Test
    void it_opens_from_the_Help_menu() throws Exception {
        Workbench.command("org.fotaide.eclipse.ui.firstUpload");
        Workbench.await(
                "Cheat Sheets", () -> Optional.ofNullable(Workbench.page().findView(VIEW))
                        .map(IWorkbenchPart::getTitle)
                        .orElse("none"));
        Workbench.picture("cheat-sheet");
    }

    @Test
    void its_steps_lead_from_a_new_project_to_a_device_that_runs_it() throws Exception {
        items().forEach(item -> steps.put(item.getAttribute("title"), item));
        take("Open the FOTA perspective");
        assertEquals("FOTA", Workbench.page().getPerspective().getLabel());
        Workbench.whenDialog("New FOTA Project", CheatSheetTest::nameProject);
        take("Make a project");
        Workbench.await("fota.yaml", () -> Workbench.page().getActiveEditor().getTitle());
        take("Build both images");
        Workbench.await("both", new FirmwareProject(project)::built);
        take("Look at the flash");
        take("Show the devices");
        assertEquals("Devices", Workbench.page().getActivePart().getTitle());
        Workbench.whenDialog("Simulate Devices", dialog -> Workbench.press(dialog, "Start"));
        take("Start a simulated device");
        Workbench.await("v0.9.0t45772(a)", this::running);
        Workbench.whenDialog("Upload to", CheatSheetTest::chooseSimulated);
        take("Upload it");
        Workbench.await("ended with 0", Launches::states);
        take("See the proof");
        assertTrue(Launches.output().contains("Proved: it ran v0.9.0t45772(a)"), Launches.output());
        Workbench.picture("first-upload");
        Workbench.whenDialog("Next ROM Name", dialog -> Workbench.press(dialog, "OK"));
        take("Give the project its next ROM name");
        Workbench.await("v1.0.0t45772(a)", this::running);
        Workbench.whenDialog("Upload to All Outdated", dialog -> Workbench.press(dialog, "OK"));
        take("Upload to all that are outdated");
        Workbench.await("v1.0.1t45772(a)", this::running);
        take("Switch the simulated devices off");
        assertTrue(simulated.current().orElseThrow().names().isEmpty());
        assertEquals(Map.of(), steps, "steps that were not taken");
    }

    private void take(String title) throws Exception {
        Workbench.settle();
        Element command =
                (Element) steps.remove(title).getElementsByTagName("command").item(0);
        ParameterizedCommand known = PlatformUI.getWorkbench()
                .getService(ICommandService.class)
                .deserialize(command.getAttribute("serialization"));
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(known, null);
    }

    private static void nameProject(Shell wizard) {
        Workbench.find(wizard, Text.class, Text::isEnabled).setText("first");
        Workbench.press(wizard, "Next >");
        Workbench.press(wizard, "Finish");
    }

    /** Others may be known from before. */
    private static void chooseSimulated(Shell dialog) {
        Workbench.find(dialog, Text.class, Text::isEnabled).setText("simulated");
        Table list = Workbench.find(dialog, Table.class, Table::isVisible);
        Workbench.await("true", () -> Boolean.toString(isChosen(list)));
        Workbench.press(dialog, "OK");
    }

    private static boolean isChosen(Table list) {
        return list.getSelectionCount() == 1 && list.getSelection()[0].getText().startsWith("simulated");
    }

    private String running() {
        return devices.current().orElseThrow().devices().stream()
                .filter(device -> device.name().equals("simulated"))
                .flatMap(device -> device.said().rom().stream())
                .findFirst()
                .orElse("none");
    }
}
