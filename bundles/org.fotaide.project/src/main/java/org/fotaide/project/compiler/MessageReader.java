// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.compiler;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Severity;

/**
 * Reads a build's output line by line and keeps what the tools report. Knows where make is at work ({@code Entering
 * directory}), so that a path within a subfolder leads to its file.
 *
 * <pre>{@code
 * MessageReader reader = new MessageReader(directory);
 * reader.read("main.c:3:30: error: expected ';'");
 * reader.messages();
 * }</pre>
 */
public final class MessageReader {
    /** A build that fails everywhere is not read to its end by anybody. */
    private static final int MOST = 1_000;

    /** A line that is longer than this is no message; it would make the patterns slow. */
    private static final int LONGEST = 4_096;

    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*[A-Za-z]");
    private static final Pattern ENTERING =
            Pattern.compile("make(?:\\[\\d+])?: (?<what>Entering|Leaving) directory ['`](?<path>.+)'");
    private static final Pattern INCLUDED = Pattern.compile("(?:In file included from| {16,}from) (?<from>.+?)[,:]");
    /** Lines that only repeat that something went wrong, or that more of the same did. */
    private static final Pattern ECHO = Pattern.compile(
            "\\S*collect2\\S*: error: ld returned .*|.*: more undefined references to .* follow|compilation terminated\\.");

    private static final Pattern FAILED =
            Pattern.compile("make(?:\\[\\d+])?: \\*\\*\\* \\[(?:(?<file>[^:]+):(?<line>\\d+): )?(?<text>.+)");
    private static final Pattern FUNCTION = Pattern.compile(
            "(?:\\S*ld: )?[^:]+:(?: in function [`'](?<linked>.+)':| In (?:member )?function '(?<compiled>.+)':)");

    private final Deque<Path> directories = new ArrayDeque<>();
    private final Set<CompilerMessage> messages = new LinkedHashSet<>();
    private final List<CompilerMessage> failures = new ArrayList<>();
    private final List<String> trail = new ArrayList<>();
    private Optional<String> function = Optional.empty();

    /**
     * A reader of one build.
     *
     * @param directory where the build began; paths without a root count from there
     */
    public MessageReader(Path directory) {
        directories.push(directory.toAbsolutePath().normalize());
    }

    /** The next line of the output. */
    public void read(String raw) {
        if (raw.length() > LONGEST) {
            return;
        }
        String line = COLOUR.matcher(raw).replaceAll("");
        if (!follow(line)) {
            for (MessageForm form : MessageForm.values()) {
                Optional<Matcher> found = form.match(line);
                if (found.isPresent()) {
                    keep(form, found.get());
                    return;
                }
            }
        }
    }

    /**
     * What was reported, in order; the same message only once. Which of make's targets failed is among them only where no
     * tool said why.
     */
    public List<CompilerMessage> messages() {
        List<CompilerMessage> all = new ArrayList<>(messages);
        if (all.stream().noneMatch(CompilerMessage::error)) {
            all.addAll(failures);
        }
        return List.copyOf(all);
    }

    /** Lines that report nothing themselves, but say to what the next message belongs. */
    private boolean follow(String line) {
        Matcher entering = ENTERING.matcher(line);
        if (entering.matches()) {
            move(entering.group("what").equals("Entering"), entering.group("path"));
            return true;
        }
        Matcher included = INCLUDED.matcher(line);
        if (included.matches()) {
            trail.add("included from " + included.group("from"));
            return true;
        }
        Matcher failed = FAILED.matcher(line);
        if (failed.matches()) {
            fail(failed);
            return true;
        }
        if (ECHO.matcher(line).matches()) {
            return true;
        }
        Matcher inside = FUNCTION.matcher(line);
        if (inside.matches()) {
            String name = inside.group("linked") == null ? inside.group("compiled") : inside.group("linked");
            function = Optional.of("in function " + name);
            return true;
        }
        return false;
    }

    private void move(boolean entering, String path) {
        if (entering) {
            resolve(path).ifPresent(directories::push);
        } else if (directories.size() > 1) {
            directories.pop();
        }
    }

    private void keep(MessageForm form, Matcher found) {
        if (!form.names("line") && form != MessageForm.LINKER_OBJECT) {
            function = Optional.empty();
        }
        String text = found.group("text").strip();
        Severity severity = Optional.ofNullable(form.names("kind") ? found.group("kind") : null)
                .map(MessageForm::severity)
                .orElse(Severity.ERROR);
        List<String> details = new ArrayList<>(trail);
        function.ifPresent(details::add);
        trail.clear();
        Explanation.of(text).ifPresent(details::add);
        if (messages.size() < MOST) {
            messages.add(new CompilerMessage(
                    Optional.ofNullable(form.names("file") ? found.group("file") : null)
                            .flatMap(this::resolve),
                    number(form, found, "line"),
                    number(form, found, "column"),
                    severity,
                    text,
                    details));
        }
    }

    private void fail(Matcher failed) {
        String text = failed.group("text");
        failures.add(new CompilerMessage(
                Optional.ofNullable(failed.group("file")).flatMap(this::resolve),
                number(failed.group("line")),
                0,
                Severity.ERROR,
                "making " + text.replace("]", " failed:"),
                List.of()));
    }

    private static int number(MessageForm form, Matcher found, String group) {
        return number(form.names(group) ? found.group(group) : null);
    }

    private static int number(String digits) {
        return digits == null || digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }

    private Optional<Path> resolve(String path) {
        try {
            return Optional.of(directories.peek().resolve(path).normalize());
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }
}
