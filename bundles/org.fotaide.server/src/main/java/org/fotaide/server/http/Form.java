// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.problem.ServerProblem;

/** A form with files ({@code multipart/form-data}), within bounds; no name may come twice. */
public final class Form {
    private static final int PARTS = 16;
    private static final int PART_HEADER = 2_048;

    private final Map<String, byte[]> parts;

    private Form(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /**
     * Reads all of it into memory.
     *
     * @param part the largest part, in bytes
     * @param all the largest form, in bytes
     */
    public static Form of(Call call, long part, long all) throws FotaException {
        String type = call.header("Content-Type").orElse("");
        if (!type.startsWith("multipart/form-data")) {
            throw new FotaException(ServerProblem.BAD_REQUEST.with("Its body is no multipart/form-data."));
        }
        if (call.request().getLength() > all) {
            throw new FotaException(ServerProblem.TOO_LARGE.with("The form", all));
        }
        MultiPartConfig config = new MultiPartConfig.Builder()
                .maxParts(PARTS)
                .maxPartSize(part)
                .maxMemoryPartSize(part)
                .maxSize(all)
                .maxHeadersSize(PART_HEADER)
                .useFilesForPartsWithoutFileName(false)
                .build();
        try (MultiPartFormData.Parts read = MultiPartFormData.getParts(call.request(), call.request(), type, config)) {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            for (MultiPart.Part one : read) {
                add(one, parts);
            }
            return new Form(parts);
        } catch (IOException | RuntimeException notRead) {
            throw new FotaException(
                    ServerProblem.BAD_REQUEST.with("Its form is damaged or too large: " + notRead.getMessage() + "."),
                    notRead);
        }
    }

    private static void add(MultiPart.Part part, Map<String, byte[]> parts) throws IOException, FotaException {
        String name = String.valueOf(part.getName());
        ByteBuffer content = Content.Source.asByteBuffer(part.getContentSource());
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        if (parts.put(name, bytes) != null) {
            throw new FotaException(ServerProblem.BAD_REQUEST.with("The part " + name + " comes twice."));
        }
    }

    /** Its parts by name. */
    public Map<String, byte[]> parts() {
        return Map.copyOf(parts);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(parts.get(name)).map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip());
    }
}
