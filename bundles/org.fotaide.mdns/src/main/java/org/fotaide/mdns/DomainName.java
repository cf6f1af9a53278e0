// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.mdns;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A domain name as its labels, the first one leftmost: {@code [esp8266-00c0de, _arduino, _tcp, local]}. A label may hold
 * anything, also dots and blanks, as the instance names of RFC 6763 section 4.1.1 do. Names are equal when they differ
 * only in the case of ASCII letters (RFC 6762 section 16).
 *
 * @param labels each 1..63 bytes in UTF-8; all together at most 255 bytes on the wire; none for the root
 */
public record DomainName(List<String> labels) {
    /** The longest label in bytes (RFC 1035 section 2.3.4). */
    public static final int LONGEST_LABEL = 63;

    /** The longest name in bytes, with the length of each label and the empty label at the end. */
    public static final int LONGEST_NAME = 255;

    public static final DomainName ROOT = new DomainName(List.of());

    public DomainName {
        labels = List.copyOf(labels);
        int size = 1;
        for (String label : labels) {
            int length = label.getBytes(StandardCharsets.UTF_8).length;
            if (length < 1 || length > LONGEST_LABEL) {
                throw new IllegalArgumentException("a label has 1..63 bytes, not " + length);
            }
            size += 1 + length;
        }
        if (size > LONGEST_NAME) {
            throw new IllegalArgumentException("a domain name has at most 255 bytes, not " + size);
        }
    }

    public static DomainName of(String... labels) {
        return new DomainName(List.of(labels));
    }

    /**
     * Reads a name as it is written: labels with dots between them, a dot at the end or none. A backslash takes away the
     * meaning of the dot or backslash after it.
     *
     * @throws IllegalArgumentException if a label is empty or too long, or the name is too long
     */
    public static DomainName parse(String text) {
        List<String> labels = new ArrayList<>();
        StringBuilder label = new StringBuilder();
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                labels.add(label.toString());
                label.setLength(0);
                open = false;
                continue;
            }
            if (c == '\\' && i + 1 < text.length()) {
                c = text.charAt(++i);
            }
            label.append(c);
            open = true;
        }
        if (open) {
            labels.add(label.toString());
        }
        return new DomainName(labels);
    }

    /** This name with one more label before it: an instance of a service, a host of a domain. */
    public DomainName child(String label) {
        return new DomainName(Stream.concat(Stream.of(label), labels.stream()).toList());
    }

    /** This name without its first label; empty for the root. */
    public Optional<DomainName> parent() {
        return labels.isEmpty() ? Optional.empty() : Optional.of(new DomainName(labels.subList(1, labels.size())));
    }

    /** Whether this name stands somewhere below another. */
    public boolean isBelow(DomainName other) {
        int more = labels.size() - other.labels.size();
        return more > 0 && new DomainName(labels.subList(more, labels.size())).equals(other);
    }

    /** The labels with ASCII letters in lower case: what decides whether names are equal. */
    private List<String> folded() {
        return labels.stream().map(DomainName::fold).toList();
    }

    private static String fold(String label) {
        return label.chars()
                .map(c -> c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)
                .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                .toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DomainName name && folded().equals(name.folded());
    }

    @Override
    public int hashCode() {
        return folded().hashCode();
    }

    /** As it is written, without a dot at the end; dots and backslashes inside labels have a backslash before them. */
    @Override
    public String toString() {
        return labels.stream()
                .map(label -> label.replace("\\", "\\\\").replace(".", "\\."))
                .collect(Collectors.joining("."));
    }
}
