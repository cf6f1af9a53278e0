// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.proof;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fotaide.deploy.device.Announcement;

/**
 * A device seen at each question in turn, in words: {@code -} silent, {@code +} there without a word, {@code !} an unasked
 * announcement before the answer, {@code user2/NAME} what it says; the last word goes on for ever.
 */
final class ScriptedWatch implements BootWatch {
    private final String[] words;
    private int next;
    private long announcements;

    ScriptedWatch(String script) {
        words = script.split(" ");
    }

    @Override
    public Optional<Announcement> ask(Duration limit) {
        String word = words[Math.min(next++, words.length - 1)];
        if (word.startsWith("!")) {
            announcements++;
            word = word.substring(1);
        }
        if (word.equals("-")) {
            return Optional.empty();
        }
        return Optional.of(word.equals("+") ? Announcement.NOTHING : said(word));
    }

    static Announcement said(String word) {
        String[] parts = word.split("/", -1);
        Map<String, String> txt = new HashMap<>();
        txt.put("slot", parts[0]);
        if (!parts[1].isEmpty()) {
            txt.put("rom", parts[1]);
        }
        return new Announcement(txt);
    }

    int questions() {
        return next;
    }

    @Override
    public long unaskedAnnouncements() {
        return announcements;
    }

    @Override
    public void close() {}
}
