// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.fotaide.firmware.work.FotaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class StateFileTest {
    @TempDir
    Path folder;

    private StateFile file() {
        return new StateFolder(folder.resolve("deep/state")).file("things");
    }

    @Test
    void what_was_never_written_is_empty_and_makes_no_folder() throws Exception {
        assertEquals(List.of(), file().read().rows());
        assertTrue(Files.notExists(folder.resolve("deep")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_was_written_is_read(StateRow row) throws Exception {
        file().update(rows -> List.of(row, StateRow.of("last")));
        assertEquals(List.of(row, StateRow.of("last")), file().read().rows());
        assertTrue(file().read().damage().isEmpty());
    }

    static Stream<StateRow> rows() {
        return Stream.of(
                StateRow.of("a", "b", "c"),
                StateRow.of("", "", ""),
                StateRow.of("same", "same"),
                StateRow.of("tab\there", "line\nend\r\n", "back\\slash \\u0041"),
                StateRow.of("\u0000\u001b[31m", "\ud83d\ude80 rocket", "\ud83d half", "\ufffd", "\u2028\u0085"),
                StateRow.of("ünïcode", "日本"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "fota 2\na", "fota 1\nbad\\escape\nfine", "fota 1\nfine\nbad\\u12\n\u0007"})
    void a_damaged_file_is_told_and_replaced(String text) throws Exception {
        file().update(rows -> List.of(StateRow.of("x")));
        Files.writeString(file().path(), text);
        StateFile.Contents found = file().read();
        assertEquals("state-damaged", found.damage().orElseThrow().code());
        assertEquals(text.contains("fine") ? List.of(StateRow.of("fine")) : List.of(), found.rows());
        file().update(rows -> rows);
        assertTrue(file().read().damage().isEmpty());
        assertEquals(found.rows(), file().read().rows());
        assertEquals(text, Files.readString(file().path().resolveSibling("things.damaged")));
    }

    @Test
    void bytes_that_are_no_text_and_files_that_are_too_large_are_damage() throws Exception {
        file().update(rows -> List.of(StateRow.of("x")));
        Files.write(file().path(), "fota 1\n\u00e4\n".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(file().read().damage().isPresent());
        Files.write(file().path(), new byte[(int) StateFile.LARGEST + 1]);
        assertTrue(file().read().damage().isPresent());
    }

    @Test
    void changes_of_several_threads_all_count() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String name = "row " + i;
            all.add(threads.submit(() -> {
                file().update(rows -> Stream.concat(rows.stream(), Stream.of(StateRow.of(name)))
                        .toList());
                return name;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();
        assertEquals(40, file().read().rows().size());
    }

    @Test
    void a_folder_that_cannot_be_is_a_problem() throws Exception {
        Files.writeString(folder.resolve("deep"), "a file where the folder should be");
        FotaException failure =
                assertThrows(FotaException.class, () -> file().update(rows -> List.of(StateRow.of("x"))));
        assertEquals("file-not-written", failure.problem().code());
    }
}
