// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;

/** The user's hand on keyboard and mouse: real events of the screen, which come to whatever has the focus, a little later. */
final class Hand {
    static final String MISSING =
            "needs a window manager, xdotool and xprop (apt-get install openbox xdotool x11-utils)";

    private static final long PATIENCE_SECONDS = 20;

    /** Whether there is one, and a window manager that gives the keyboard to dialogs, as on every desktop. */
    static boolean isThere() {
        try {
            return run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK").contains("window id")
                    && !run("xdotool", "getmouselocation").isEmpty();
        } catch (IOException notInstalled) {
            return false;
        }
    }

    /** Presses keys together, such as {@code ctrl+1}, {@code Return} and {@code Down}. */
    void press(String... strokes) {
        move(Stream.concat(Stream.of("key"), Stream.of(strokes)));
    }

    void type(String text) {
        move(Stream.of("type", text));
    }

    void moveTo(Control control, Point place) {
        Workbench.await("rests", new Rest(control)::word);
        Point onScreen = control.toDisplay(place);
        move(Stream.of("mousemove", Integer.toString(onScreen.x), Integer.toString(onScreen.y)));
    }

    void click(Control control, Point place) {
        moveTo(control, place);
        move(Stream.of("click", "1"));
    }

    /** Rulers and toolbars that come late push a control aside. */
    private static final class Rest {
        private static final Duration STILL = Duration.ofMillis(400);

        private final Control control;
        private Point place = new Point(-1, -1);
        private Instant since = Instant.now();

        Rest(Control control) {
            this.control = control;
        }

        String word() {
            Point now = control.toDisplay(0, 0);
            if (!now.equals(place)) {
                place = now;
                since = Instant.now();
            }
            return since.plus(STILL).isBefore(Instant.now()) ? "rests" : "moves";
        }
    }

    private static void move(Stream<String> words) {
        List<String> command = Stream.concat(Stream.of("xdotool"), words).toList();
        try {
            String said = run(command.toArray(String[]::new));
            if (!said.isEmpty()) {
                throw new AssertionError(said);
            }
        } catch (IOException failed) {
            throw new AssertionError("no hand to " + command, failed);
        }
        Workbench.settle();
    }

    private static String run(String... command) throws IOException {
        Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
        program.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).exceptionally(late -> program.destroyForcibly());
        return new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
