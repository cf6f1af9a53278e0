// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.metrics;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Counts, and prints them in the text form of Prometheus (version 0.0.4). */
public final class Metrics {
    /** The media type of the text. */
    public static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final Map<Counted, LongAdder> counts = new ConcurrentHashMap<>();
    private final Map<String, Gauge> gauges = new ConcurrentHashMap<>();

    private record Counted(String name, String labels) {}

    private record Gauge(String help, Supplier<Map<String, Long>> values) {}

    /** One of the counters that only grow. */
    private enum Counter {
        REQUESTS("fota_requests_total", "Requests that were answered."),
        BYTES("fota_sent_bytes_total", "Bytes of bodies that were sent."),
        FAILURES("fota_failures_total", "Answers that broke off.");

        private final String metric;
        private final String help;

        Counter(String metric, String help) {
            this.metric = metric;
            this.help = help;
        }
    }

    /**
     * A request was answered.
     *
     * @param road the first word of its address, one of a few
     * @param status of the answer
     * @param bytes of its body
     */
    public void answered(String road, int status, long bytes) {
        add(Counter.REQUESTS, "road=\"" + road + "\",status=\"" + status + "\"", 1);
        add(Counter.BYTES, "road=\"" + road + "\"", bytes);
    }

    /** An answer broke off. */
    public void failed(String road) {
        add(Counter.FAILURES, "road=\"" + road + "\"", 1);
    }

    private void add(Counter counter, String labels, long more) {
        counts.computeIfAbsent(new Counted(counter.metric, labels), counted -> new LongAdder())
                .add(more);
    }

    /**
     * A number that goes up and down.
     *
     * @param name of the metric
     * @param help what it is
     * @param values by their labels, {@code name="value"}, made by {@link #label}; the empty text for none
     */
    public void gauge(String name, String help, Supplier<Map<String, Long>> values) {
        gauges.put(name, new Gauge(help, values));
    }

    /** A label with a value that may have any characters. */
    public static String label(String name, String value) {
        return name + "=\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        for (Counter counter : Counter.values()) {
            head(text, counter.metric, counter.help, "counter");
            Map<String, Long> values = new TreeMap<>();
            counts.forEach((counted, sum) -> {
                if (counted.name().equals(counter.metric)) {
                    values.put(counted.labels(), sum.sum());
                }
            });
            lines(text, counter.metric, values);
        }
        new TreeMap<>(gauges).forEach((name, gauge) -> {
            head(text, name, gauge.help(), "gauge");
            lines(text, name, gauge.values().get());
        });
        return text.toString();
    }

    private static void head(StringBuilder text, String name, String help, String kind) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(kind).append('\n');
    }

    private static void lines(StringBuilder text, String name, Map<String, Long> values) {
        values.forEach((labels, value) -> text.append(name)
                .append(labels.isEmpty() ? "" : "{" + labels + "}")
                .append(' ')
                .append(value)
                .append('\n'));
    }
}
