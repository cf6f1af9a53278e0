// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.swt.widgets.Display;
import org.fotaide.eclipse.ui.editor.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the editor does until the server answers. */
@ExtendWith(Guard.class)
class AnswerTest {
    private final CompletableFuture<String> request = new CompletableFuture<>();

    @Test
    void the_user_interface_goes_on_until_there_is_an_answer() {
        Display.getCurrent().asyncExec(() -> request.complete("fixes"));
        assertEquals(Optional.of("fixes"), new Answer<>(request).await());
    }

    @Test
    void a_request_that_nobody_answers_is_cancelled() {
        assertEquals(Optional.empty(), new Answer<>(request).await());
        assertTrue(request.isCancelled());
    }

    @Test
    void an_answer_that_fails_is_none() {
        Display.getCurrent().asyncExec(() -> request.completeExceptionally(new IllegalStateException("broken")));
        assertEquals(Optional.empty(), new Answer<>(request).await());
    }
}
