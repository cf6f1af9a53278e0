// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.wire;

import java.util.regex.Pattern;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.messages.MessageIssue;

/** Why a message cannot be taken, in one line and without the names of classes. */
record Reason(Throwable thrown) {
    private static final Pattern CLASSES = Pattern.compile("\\b(?:[a-z0-9]+\\.)+[A-Z]\\w+: ");
    private static final Pattern ACCESSOR = Pattern.compile("The accessor .* non-null value\\. Path: (\\S+)");

    String text() {
        String whole = thrown instanceof MessageIssueException issues
                ? issues.getIssues().stream().findFirst().map(Reason::text).orElse("")
                : thrown.getMessage();
        String line = String.valueOf(whole).lines().findFirst().orElse("");
        return ACCESSOR.matcher(CLASSES.matcher(line).replaceAll("")).replaceFirst("$1 is missing");
    }

    private static String text(MessageIssue issue) {
        return issue.getCause() == null ? issue.getText() : issue.getCause().getMessage();
    }
}
