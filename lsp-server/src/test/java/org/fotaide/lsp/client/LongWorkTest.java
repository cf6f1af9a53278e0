// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongWorkTest {
    private static final Optional<Either<String, Integer>> GIVEN = Optional.of(Either.forRight(7));
    private static final Optional<Either<String, Integer>> NONE = Optional.empty();

    private final BlockingQueue<ProgressParams> told = new LinkedBlockingQueue<>();
    private final List<WorkDoneProgressCreateParams> created = new CopyOnWriteArrayList<>();
    private final Client client = new Client(new Listener());

    private void client(boolean showing) {
        WindowClientCapabilities window = new WindowClientCapabilities();
        window.setWorkDoneProgress(showing);
        ClientCapabilities capabilities = new ClientCapabilities();
        capabilities.setWindow(window);
        InitializeParams params = new InitializeParams();
        params.setCapabilities(capabilities);
        client.says(new ClientSettings(params));
    }

    private WorkDoneProgressNotification next() throws InterruptedException {
        return told.poll(20, TimeUnit.SECONDS).getValue().getLeft();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void work_that_goes_on_is_shown_under_the_token_of_the_client(boolean showing) throws Exception {
        client(showing);
        try (ClientProgress progress = client.work().begin(GIVEN, "Looking", () -> false)) {
            progress.begin("Checking", 4);
            progress.worked(1);
            assertEquals("Looking", ((WorkDoneProgressBegin) next()).getTitle());
            WorkDoneProgressReport report = (WorkDoneProgressReport) next();
            assertEquals("Checking, 1 of 4", report.getMessage());
            assertEquals(25, report.getPercentage());
        }
        assertTrue(next() instanceof WorkDoneProgressEnd);
        assertEquals(List.of(), created);
    }

    @Test
    void work_of_the_server_makes_its_token_known_first() throws Exception {
        client(true);
        try (ClientProgress progress = client.work().begin(NONE, "Looking", () -> false)) {
            ProgressParams begin = told.poll(20, TimeUnit.SECONDS);
            assertEquals(created.get(0).getToken(), begin.getToken());
            assertFalse(progress.cancelled());
            client.work().stop(begin.getToken());
            assertTrue(progress.cancelled());
        }
        assertTrue(next() instanceof WorkDoneProgressEnd);
    }

    @Test
    void quick_work_is_not_shown() throws Exception {
        client(true);
        for (Optional<Either<String, Integer>> token : List.of(GIVEN, NONE)) {
            try (ClientProgress quick = client.work().begin(token, "Quick", () -> false)) {
                quick.begin("Checking", 1);
                quick.worked(1);
            }
        }
        // begun later and shown later, so that the quick ones would have been shown by then
        try (ClientProgress slow = client.work().begin(GIVEN, "Slow", () -> false)) {
            assertEquals("Slow", ((WorkDoneProgressBegin) next()).getTitle());
            slow.worked(0);
        }
        assertEquals(List.of(), created);
    }

    @Test
    void a_client_that_shows_nothing_is_not_troubled() throws Exception {
        client(false);
        try (ClientProgress hidden = client.work().begin(NONE, "Hidden", () -> false);
                ClientProgress slow = client.work().begin(GIVEN, "Slow", () -> false)) {
            hidden.begin("Checking", 1);
            slow.begin("Checking", 1);
            assertEquals("Slow", ((WorkDoneProgressBegin) next()).getTitle());
        }
        assertEquals(List.of(), created);
        client.work().stop(Either.forRight(7)); // over already
        assertTrue(told.stream().allMatch(params -> params.getToken().equals(GIVEN.get())), told::toString);
        assertNull(told.stream()
                .filter(params -> params.getValue().isRight())
                .findFirst()
                .orElse(null));
    }

    private final class Listener extends QuietClient {
        @Override
        public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
            created.add(params);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void notifyProgress(ProgressParams params) {
            told.add(params);
        }
    }
}
