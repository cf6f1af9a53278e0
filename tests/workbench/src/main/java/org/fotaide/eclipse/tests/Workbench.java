// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** The running workbench, for tests that live in its thread. */
final class Workbench {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What is waited for need not be an event of the screen: it is looked at this often. */
    private static final long WAKE_MILLIS = 20;

    private static final ScheduledExecutorService ALARM = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "alarm");
        thread.setDaemon(true);
        return thread;
    });

    private Workbench() {}

    static IWorkbenchPage page() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        window.getShell().setBounds(Display.getCurrent().getBounds());
        window.getShell().setMaximized(true);
        return window.getActivePage();
    }

    /** Lets the workbench work until something is as it should be. */
    static void await(String expected, Supplier<String> shown) {
        Display display = Display.getCurrent();
        Instant end = Instant.now().plus(PATIENCE);
        ScheduledFuture<?> alarm = ALARM.scheduleAtFixedRate(display::wake, 0, WAKE_MILLIS, TimeUnit.MILLISECONDS);
        try {
            while (!expected.equals(shown.get())) {
                if (Instant.now().isAfter(end)) {
                    assertEquals(expected, shown.get(), "for " + PATIENCE.toSeconds() + " seconds");
                }
                if (!display.readAndDispatch()) {
                    display.sleep();
                }
            }
        } finally {
            alarm.cancel(false);
        }
    }

    /** Runs a command as a key or a menu would, on what is active and selected. */
    static void command(String id) {
        settle();
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null);
        } catch (CommandException failed) {
            throw new AssertionError(id, failed);
        }
    }

    /** The words of the entries of one of the main menus, as they are when it opens. */
    static List<String> menu(String title) {
        Menu menu = Arrays.stream(
                        page().getWorkbenchWindow().getShell().getMenuBar().getItems())
                .filter(item -> item.getText().replace("&", "").equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no menu " + title))
                .getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        List<String> words = Arrays.stream(menu.getItems())
                .map(item -> item.getText().replace("&", "").replaceAll("\t.*", ""))
                .toList();
        menu.notifyListeners(SWT.Hide, new Event());
        return words;
    }

    static boolean enabled(String command) {
        return PlatformUI.getWorkbench()
                .getService(ICommandService.class)
                .getCommand(command)
                .isEnabled();
    }

    /** Does something with the next dialog of a title, as soon as it shows. */
    static void whenDialog(String title, Consumer<Shell> then) {
        Display display = Display.getCurrent();
        Listener[] self = new Listener[1];
        self[0] = event -> {
            if (event.widget instanceof Shell shell && shell.getText().equals(title)) {
                display.removeFilter(SWT.Show, self[0]);
                display.asyncExec(() -> then.accept(shell));
            }
        };
        display.addFilter(SWT.Show, self[0]);
    }

    /** Lets end what a test began and closes what pops up of it: a window that comes late takes the keyboard from the next test. */
    static void rest() {
        await("idle", () -> Job.getJobManager().isIdle() ? "idle" : "busy");
        settle();
        Shell window = page().getWorkbenchWindow().getShell();
        Arrays.stream(Display.getCurrent().getShells())
                .filter(shell -> shell != window && shell.isVisible())
                .forEach(Shell::close);
    }

    /** Presses the button with these words. */
    static void press(Composite dialog, String words) {
        Button button =
                find(dialog, Button.class, one -> one.getText().replace("&", "").equals(words));
        button.notifyListeners(SWT.Selection, new Event());
    }

    /** The first control of a kind that is as wished. */
    static <T extends Control> T find(Composite parent, Class<T> kind, Predicate<T> wished) {
        return every(parent, kind)
                .filter(wished)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such " + kind.getSimpleName()));
    }

    /** All controls of a kind. */
    static <T extends Control> Stream<T> every(Composite parent, Class<T> kind) {
        return all(parent).filter(kind::isInstance).map(kind::cast);
    }

    private static Stream<Control> all(Composite parent) {
        return Arrays.stream(parent.getChildren())
                .flatMap(child -> Stream.concat(
                        Stream.of(child), child instanceof Composite inner ? all(inner) : Stream.empty()));
    }

    /** Lets the workbench do what it has before it. */
    static void settle() {
        Display display = Display.getCurrent();
        while (display.readAndDispatch()) {
            // until nothing is left
        }
    }

    /** Keeps what the screen shows, in the light theme and in the dark one, for people to look at. */
    static void picture(String name) {
        Screen screen = new Screen(Display.getCurrent());
        screen.keep(name);
        screen.theme(Screen.Theme.DARK);
        screen.keep(name + "-dark");
        screen.theme(Screen.Theme.LIGHT);
    }
}
