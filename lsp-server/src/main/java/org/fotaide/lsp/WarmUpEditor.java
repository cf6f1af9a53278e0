// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An editor that opens a fota.yaml with a fault, and goes when it has heard of that, or of nothing for long. */
final class WarmUpEditor {
    private static final int LONGEST_SECONDS = 10;
    private static final String DIAGNOSTICS = "publishDiagnostics";
    private static final String MESSAGES = message("initialize", "\"id\":1,\"params\":{}")
            + message("initialized", "\"params\":{}")
            + message(
                    "textDocument/didOpen",
                    "\"params\":{\"textDocument\":{\"uri\":\"untitled:fota.yaml\",\"languageId\":\"yaml\",\"version\":1,"
                            + "\"text\":\"version: V1.0.2t45772(a)\\nflash: {size: 1MB, map: 512+512}\\n\"}}");

    private final CountDownLatch told = new CountDownLatch(1);
    private final StringBuilder heard = new StringBuilder();

    private static String message(String method, String rest) {
        String content = "{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\"," + rest + "}";
        return "Content-Length: " + content.length() + "\r\n\r\n" + content;
    }

    InputStream says() {
        return new SequenceInputStream(
                new ByteArrayInputStream(MESSAGES.getBytes(StandardCharsets.US_ASCII)), new InputStream() {
                    @Override
                    public int read() {
                        await();
                        return -1;
                    }

                    @Override
                    public int read(byte[] buffer, int start, int length) {
                        return read();
                    }
                });
    }

    private void await() {
        try {
            boolean unused = told.await(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    OutputStream hears() {
        return new OutputStream() {
            @Override
            public void write(int character) {
                heard.append((char) character);
                if (character == '}' && heard.indexOf(DIAGNOSTICS) >= 0) {
                    told.countDown();
                }
            }
        };
    }
}
