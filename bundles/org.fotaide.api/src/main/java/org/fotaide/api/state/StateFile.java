// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fotaide.api.file.OutputFile;
import org.fotaide.api.problem.ApiProblem;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Problem;

/**
 * A small table that outlives the program, for several threads and processes at once. Written whole or not at all. A damaged
 * file gives what can still be read of it and says so; the next change puts it aside as {@code NAME.damaged}.
 *
 * @param path where it is; it need not exist
 */
public record StateFile(Path path) {
    /** More than a thousand devices need; what is larger was not written by this program. */
    static final long LARGEST = 1024 * 1024;

    private static final String FORMAT = "fota 1";

    /**
     * What a file holds.
     *
     * @param rows in their order
     * @param damage what is wrong with the file, if something is
     */
    public record Contents(List<StateRow> rows, Optional<Problem> damage) {
        public Contents {
            rows = List.copyOf(rows);
        }
    }

    /** What stands in the file now; nothing if there is none. */
    public Contents read() throws FotaException {
        try {
            if (Files.size(path) > LARGEST) {
                return damaged(List.of(), "It is larger than this program writes it.");
            }
            return parse(new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
        } catch (NoSuchFileException nothingYet) {
            return new Contents(List.of(), Optional.empty());
        } catch (IOException unreadable) {
            throw new FotaException(ApiProblem.STATE_UNREADABLE.with(path, reason(unreadable)), unreadable);
        }
    }

    private Contents parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(FORMAT)) {
            return damaged(List.of(), "It does not begin with \"" + FORMAT + "\".");
        }
        List<StateRow> rows = new ArrayList<>();
        int unreadable = 0;
        for (String line : lines.subList(1, lines.size())) {
            Optional<StateRow> row = StateRow.parse(line);
            row.ifPresent(rows::add);
            unreadable += row.isEmpty() ? 1 : 0;
        }
        return unreadable == 0
                ? new Contents(rows, Optional.empty())
                : damaged(rows, unreadable + " of its lines cannot be read.");
    }

    private Contents damaged(List<StateRow> rows, String how) {
        return new Contents(rows, Optional.of(ApiProblem.STATE_DAMAGED.with(path, how)));
    }

    /**
     * Reads the rows, changes them and writes them back, with no other change between.
     *
     * @param change gets the rows that stand there and returns those that shall; quick, since others wait
     */
    public void update(UnaryOperator<List<StateRow>> change) throws FotaException {
        try (StateLock lock = StateLock.on(path)) {
            Contents before = read();
            List<StateRow> after = change.apply(before.rows());
            if (before.damage().isPresent()) {
                Files.move(
                        path,
                        path.resolveSibling(path.getFileName() + ".damaged"),
                        StandardCopyOption.REPLACE_EXISTING);
            } else if (after.equals(before.rows())) {
                return;
            }
            StringBuilder text = new StringBuilder(FORMAT).append('\n');
            after.forEach(row -> text.append(row.line()).append('\n'));
            new OutputFile(path).write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException refused) {
            throw new FotaException(ApiProblem.FILE_NOT_WRITTEN.with(path, reason(refused)), refused);
        }
    }

    private static String reason(IOException failure) {
        return failure instanceof java.nio.file.AccessDeniedException ? "access denied" : failure.getMessage();
    }
}
