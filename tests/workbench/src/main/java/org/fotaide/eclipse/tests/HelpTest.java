// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.commands.Command;
import org.eclipse.core.resources.IMarker;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.fotaide.eclipse.ui.device.DevicesView;
import org.fotaide.eclipse.ui.help.PartHelp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Help &gt; Help Contents, its search, and what F1 tells. */
@ExtendWith(Guard.class)
class HelpTest {
    private static final String HEADING = "## ";
    private static final String VIEW = "org.eclipse.help.ui.HelpView";
    private static final String OURS = "/org.fotaide.eclipse.help/";

    private final HelpServer help = new HelpServer();

    @AfterEach
    void close() {
        Optional.ofNullable(Workbench.page().findView(VIEW)).ifPresent(Workbench.page()::hideView);
    }

    @Test
    void every_page_of_docs_stands_in_the_contents() throws IOException {
        assertEquals(documents(), new TreeSet<>(HelpServer.pages()));
    }

    private static Set<String> documents() throws IOException {
        Path docs = Path.of(System.getProperty("fota.repository"), "docs");
        try (Stream<Path> files = Files.walk(docs)) {
            return files.map(file -> docs.relativize(file).toString())
                    .filter(path -> path.endsWith(".md") && !path.startsWith("decisions"))
                    .map(path -> OURS + "docs/" + path.replaceFirst("md$", "html"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void every_link_of_every_page_leads_somewhere() {
        Set<URI> seen = new TreeSet<>();
        Deque<URI> todo =
                new ArrayDeque<>(HelpServer.pages().stream().map(help::place).toList());
        Set<String> broken = new TreeSet<>();
        assertFalse(todo.isEmpty());
        while (!todo.isEmpty()) {
            URI page = todo.pop();
            for (URI target : help.links(page)) {
                URI file = HelpServer.withoutFragment(target);
                if (seen.add(target) && !help.has(target)) {
                    broken.add(page.getPath() + " leads to " + target);
                } else if (seen.add(file) && file.getPath().endsWith(".html")) {
                    todo.push(file);
                }
            }
        }
        assertEquals(Set.of(), broken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            docs/upload.html       | <h2 id="proof-of-boot">Proof of boot</h2>
            docs/upload.html       | <title>Uploading</title>
            docs/eclipse.html      | <img src="pictures/eclipse.png"
            docs/findings/rom.html | href="../../css/help.css"
            docs/findings/rom.html | <h2 id="rom-flag">rom-flag</h2>
            """)
    void pages_are_made_of_what_docs_say(String page, String part) {
        String shown = help.get(help.place(OURS + page)).body();
        assertTrue(shown.contains(part), shown);
    }

    @ParameterizedTest
    @CsvSource({"docs/none.html", "docs/../plugin.html", "docs/upload.html.html"})
    void a_page_that_is_not_there_is_not_made_up(String page) {
        assertFalse(help.has(help.place(OURS + page)));
    }

    @Test
    void the_search_finds_the_code_of_a_finding() {
        URI search = help.place("/nowhere").resolve("/help/search?phrase=rom-flag");
        Workbench.await(
                "found", () -> help.get(search).body().contains("docs/findings/rom.html") ? "found" : "not yet");
    }

    @ParameterizedTest
    @EnumSource
    void F1_explains_every_part(PartHelp part) {
        IContext context = HelpSystem.getContext(part.id());
        assertFalse(context.getText().isBlank());
        assertFalse(context.getRelatedTopics().length == 0);
        assertEquals(
                List.of(),
                Stream.of(context.getRelatedTopics())
                        .filter(topic -> !help.has(help.place(topic.getHref())))
                        .toList());
    }

    static List<String> codes() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of(System.getProperty("fota.repository"), "docs", "findings"))) {
            return pages.flatMap(HelpTest::lines)
                    .filter(line -> line.startsWith(HEADING))
                    .map(line -> line.substring(HEADING.length()))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> lines(Path page) {
        try {
            return Files.readAllLines(page).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void F1_explains_every_finding(String code) {
        IContext context = HelpSystem.getContext("org.fotaide.eclipse.help." + code);
        assertFalse(context.getText().isBlank());
        assertTrue(help.has(help.place(context.getRelatedTopics()[0].getHref())));
    }

    @Test
    void a_problem_leads_to_its_section() throws Exception {
        try (FirmwareProject project = FirmwareProject.create("light")) {
            project.write("fota.yaml", "product: {name: light, ptype: 45772}\nversion: v1.0.2t45772(A)\n");
            Workbench.await("fota.yaml rom-case", project::problems);
            IMarker problem = project.problem("rom-case");
            assertEquals(
                    "org.fotaide.eclipse.help.rom-case",
                    IDE.getMarkerHelpRegistry().getHelp(problem));
            Workbench.page().showView(IPageLayout.ID_PROBLEM_VIEW);
            Tree tree = Workbench.find(
                    Workbench.page().getWorkbenchWindow().getShell(),
                    Tree.class,
                    one -> one.isVisible() && one.getColumnCount() > 3);
            Workbench.await(
                    "Errors (1 item)",
                    () -> tree.getItemCount() == 0 ? "none" : tree.getItem(0).getText());
            choose(tree.getItem(0));
            Workbench.await("false", () -> Boolean.toString(explains()));
            Workbench.await("true", () -> Boolean.toString(chooseFirst(tree) && explains()));
            Workbench.command("org.eclipse.ui.help.dynamicHelp");
            Workbench.await("shown", HelpTest::helpView);
            Workbench.picture("help-problem");
        }
    }

    private static String helpView() {
        return Workbench.page().findView(VIEW) == null ? "hidden" : "shown";
    }

    /** Its items are made when it is expanded; a refresh of the view may take them away again. */
    private static boolean chooseFirst(Tree tree) {
        if (tree.getItemCount() == 0) {
            return false;
        }
        TreeItem group = tree.getItem(0);
        if (group.getItemCount() == 0 || group.getItem(0).getData() == null) {
            tell(SWT.Expand, group);
            group.setExpanded(true);
            return false;
        }
        choose(group.getItem(0));
        return true;
    }

    private static void choose(TreeItem item) {
        item.getParent().setSelection(item);
        tell(SWT.Selection, item);
    }

    private static void tell(int what, TreeItem item) {
        Event event = new Event();
        event.item = item;
        item.getParent().notifyListeners(what, event);
    }

    /** Whether the menu has it, for what is chosen. */
    private static boolean explains() {
        Command explain = PlatformUI.getWorkbench()
                .getService(ICommandService.class)
                .getCommand("org.fotaide.eclipse.ui.explain");
        explain.setEnabled(
                PlatformUI.getWorkbench().getService(IHandlerService.class).getCurrentState());
        return explain.isEnabled();
    }

    @Test
    void F1_opens_beside_the_view_that_it_explains() throws Exception {
        Workbench.page().showView(DevicesView.ID);
        Workbench.command("org.eclipse.ui.help.dynamicHelp");
        Workbench.await("shown", HelpTest::helpView);
        Workbench.picture("help-f1");
    }
}
