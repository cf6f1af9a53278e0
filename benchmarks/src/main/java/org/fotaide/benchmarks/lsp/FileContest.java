// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.lsp;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fotaide.benchmarks.measure.Contest;
import org.fotaide.benchmarks.measure.Sample;
import org.fotaide.benchmarks.measure.Table;

/** Several language servers with the same document, in turn; the first of them is ours. */
record FileContest(EditedText document, List<RivalServer> rivals) {
    static final int STARTS = 9;
    static final int WARM_UP = 30;
    static final int EDITS = 200;

    void into(Table table) throws Exception {
        Map<String, List<Duration>> replies = new LinkedHashMap<>();
        Map<String, Sample> firsts = starts(replies);
        Map<String, Double> memory = new LinkedHashMap<>();
        Map<String, Sample> edits = edits(memory);
        String ours = rivals.get(0).name();
        Sample ourReplies = sample(replies, ours);
        for (RivalServer rival : rivals) {
            String name = rival.name();
            table.row(
                    document.file().getFileName().toString(),
                    name,
                    sample(replies, name).shown(),
                    ratio(sample(replies, name).over(ourReplies)),
                    firsts.get(name).shown(),
                    ratio(firsts.get(name).over(firsts.get(ours))),
                    Sample.shown(edits.get(name).median()),
                    ratio(edits.get(name).over(edits.get(ours))),
                    Sample.shown(edits.get(name).quantile(0.99)),
                    String.format(Locale.ROOT, "%.0f MB", memory.get(name)),
                    ratio(memory.get(name) / memory.get(ours)));
        }
    }

    /** A start that does not count brings all programs into the cache of the machine. */
    private Map<String, Sample> starts(Map<String, List<Duration>> replies) throws Exception {
        Contest contest = new Contest();
        for (RivalServer rival : rivals) {
            contest.enter(rival.name(), () -> {
                try (Session session = new Session(rival, folder())) {
                    Duration reply = session.initialize(folder());
                    replies.computeIfAbsent(rival.name(), name -> new ArrayList<>())
                            .add(reply);
                    return session.open(document);
                }
            });
        }
        contest.warmUp(1);
        replies.clear();
        return contest.run(STARTS);
    }

    private Map<String, Sample> edits(Map<String, Double> memory) throws Exception {
        Contest contest = new Contest();
        Map<String, Session> sessions = new LinkedHashMap<>();
        try {
            for (RivalServer rival : rivals) {
                Session session = new Session(rival, folder());
                sessions.put(rival.name(), session);
                session.initialize(folder());
                session.open(document);
                Toggle toggle = new Toggle();
                contest.enter(rival.name(), () -> session.edit(document, toggle.next()));
            }
            Map<String, Sample> times = contest.warmUp(WARM_UP).run(EDITS);
            sessions.forEach(
                    (name, session) -> memory.put(name, session.memory().peak()));
            return times;
        } finally {
            for (Session session : sessions.values()) {
                session.close();
            }
        }
    }

    /** The document was opened with its fault. */
    private static final class Toggle {
        private EditedText.Side side = EditedText.Side.FAULTY;

        EditedText.Side next() {
            side = side.other();
            return side;
        }
    }

    private Path folder() {
        return document.file().getParent();
    }

    private static Sample sample(Map<String, List<Duration>> times, String name) {
        return new Sample(times.get(name));
    }

    private static String ratio(double times) {
        return String.format(Locale.ROOT, "%.2f", times);
    }
}
