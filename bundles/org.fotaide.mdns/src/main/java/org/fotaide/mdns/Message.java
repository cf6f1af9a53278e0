// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.mdns;

import java.util.List;
import java.util.stream.Stream;

/**
 * One message.
 *
 * @param id 0..65535; 0 but for questions from another port than 5353 and their answers (RFC 6762 section 18.1)
 * @param kind question or answer
 * @param truncated of a query: more known answers follow in another message (RFC 6762 section 18.5)
 * @param authorities of a query: what a prober is about to claim (RFC 6762 section 8.2)
 */
public record Message(
        int id,
        Kind kind,
        boolean truncated,
        List<Question> questions,
        List<ResourceRecord> answers,
        List<ResourceRecord> authorities,
        List<ResourceRecord> additionals) {
    /** The longest message in bytes (RFC 6762 section 17, where the headers below count as well). */
    public static final int LONGEST = 9000;

    /** The longest time to live in an answer to plain DNS, in seconds (RFC 6762 section 6.7). */
    private static final int LEGACY_TTL = 10;

    public enum Kind {
        QUERY,
        RESPONSE
    }

    public Message {
        if (id < 0 || id > 0xFFFF) {
            throw new IllegalArgumentException("a message id is 0..65535, not " + id);
        }
        questions = List.copyOf(questions);
        answers = List.copyOf(answers);
        authorities = List.copyOf(authorities);
        additionals = List.copyOf(additionals);
    }

    /** A message that asks. */
    public static Message query(Question... questions) {
        return new Message(0, Kind.QUERY, false, List.of(questions), List.of(), List.of(), List.of());
    }

    /** A message that asks whether names are free, and tells what is going to be claimed for them. */
    public static Message probe(List<Question> questions, List<ResourceRecord> claims) {
        return new Message(0, Kind.QUERY, false, questions, List.of(), claims, List.of());
    }

    /** A message that tells: an answer to everyone, an announcement or a goodbye. */
    public static Message response(List<? extends ResourceRecord> answers, List<? extends ResourceRecord> additionals) {
        return new Message(
                0, Kind.RESPONSE, false, List.of(), List.copyOf(answers), List.of(), List.copyOf(additionals));
    }

    /**
     * An answer to someone who asked from another port than 5353 and so knows only plain DNS (RFC 6762 section 6.7): it
     * repeats his id and questions, its records live for 10 seconds at most and lack the cache-flush bit. Such a message
     * is to be written with {@link Compression#SERVICE_TARGETS_PLAIN}.
     */
    public static Message legacyResponse(
            Message query, List<? extends ResourceRecord> answers, List<? extends ResourceRecord> additionals) {
        return new Message(
                query.id,
                Kind.RESPONSE,
                false,
                query.questions.stream()
                        .map(question -> Question.multicast(question.name(), question.type()))
                        .toList(),
                legacy(answers),
                List.of(),
                legacy(additionals));
    }

    private static List<ResourceRecord> legacy(List<? extends ResourceRecord> records) {
        return records.stream()
                .map(answer ->
                        answer.withTtl(Math.min(answer.ttl(), LEGACY_TTL)).withCacheFlush(false))
                .toList();
    }

    /** The same message with another id. */
    public Message withId(int other) {
        return new Message(other, kind, truncated, questions, answers, authorities, additionals);
    }

    public boolean isResponse() {
        return kind == Kind.RESPONSE;
    }

    /** The records of all three sections, in their order. */
    public Stream<ResourceRecord> records() {
        return Stream.of(answers, authorities, additionals).flatMap(List::stream);
    }
}
