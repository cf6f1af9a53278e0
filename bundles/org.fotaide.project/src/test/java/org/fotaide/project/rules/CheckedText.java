// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.check.CheckText;
import org.fotaide.project.check.FileEdit;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.check.FixText;
import org.fotaide.project.text.TextDocument;

/** A text with what a check finds in it, and what has to hold of every text. */
public record CheckedText(TextDocument document) {
    /** The text without its marks. */
    public static CheckedText of(Path file, String marked) {
        return new CheckedText(
                new TextDocument(file, Marked.of(marked).document().text()));
    }

    /** The codes are found on the marked places, in order; where there are more codes, the last place is theirs. */
    public static void assertFound(Path file, String text, String codes) throws CancelledException {
        Marked marked = Marked.of(text);
        String[] wanted = codes.isEmpty() ? new String[0] : codes.split(" ");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < wanted.length; i++) {
            int place = Math.min(i, marked.spans().size() - 1);
            expected.add(
                    wanted[i] + " " + marked.document().range(marked.spans().get(place)));
        }
        assertEquals(expected, of(file, text).found(), text);
    }

    public List<Finding> findings() throws CancelledException {
        return new CheckText(document).call(Progress.NONE);
    }

    /** Code and place of each finding, by place. */
    public List<String> found() throws CancelledException {
        return findings().stream()
                .sorted(Comparator.comparing(Finding::range))
                .map(finding -> finding.code().id() + " " + finding.range())
                .toList();
    }

    public List<String> codes() throws CancelledException {
        return findings().stream().map(finding -> finding.code().id()).toList();
    }

    /** What the first fix of this title makes of the text. */
    public String after(String title) throws CancelledException {
        for (Finding finding : findings()) {
            for (Fix fix : finding.fixes()) {
                if (fix.title().equals(title)) {
                    return after(fix).document().text();
                }
            }
        }
        throw new AssertionError("no such fix; there are: "
                + findings().stream()
                        .map(finding -> finding.code().id()
                                + finding.fixes().stream().map(Fix::title).toList())
                        .toList());
    }

    private CheckedText after(Fix fix) {
        TextDocument fixed = document;
        for (FileEdit edit : fix.edits()) {
            fixed = fixed.with(((FileEdit.ChangeText) edit).edits());
        }
        return new CheckedText(fixed);
    }

    /**
     * Every fix removes its finding and brings no new one.
     *
     * @param excused whether a code, the second, may come to light when a fix of the first is applied
     */
    public void assertFixesMend(BiPredicate<String, String> excused) throws CancelledException {
        for (Finding finding : findings()) {
            String mended = finding.code().id();
            for (Fix fix : finding.fixes()) {
                List<String> left = new ArrayList<>(codes());
                left.remove(mended);
                CheckedText fixed = after(fix);
                List<String> after = new ArrayList<>(fixed.codes());
                after.removeIf(left::remove);
                after.removeIf(code -> excused.test(mended, code));
                assertEquals(List.of(), after, fix.title() + " made\n" + fixed.document.text());
            }
        }
    }

    public void assertFixesMend() throws CancelledException {
        assertFixesMend((mended, code) -> false);
    }

    /**
     * Every beginning of the text is sound.
     *
     * @param known texts that were tried before, since many samples begin alike
     */
    public void assertEveryBeginningSound(Set<String> known) throws CancelledException {
        String text = document.text();
        for (int length = 0; length <= text.length(); length++) {
            String beginning = text.substring(0, length);
            if (known.add(document.path() + "\n" + beginning)) {
                new CheckedText(new TextDocument(document.path(), beginning)).assertSound();
            }
        }
    }

    /** Every range is in the text, every fix can be applied, and all sure ones together come to an end. */
    public void assertSound() throws CancelledException {
        for (Finding finding : findings()) {
            assertEquals(finding.range(), document.range(document.span(finding.range())));
            finding.fixes().forEach(this::after);
        }
        CheckedText fixed =
                new CheckedText(new FixText(document).call(Progress.NONE).document());
        assertTrue(
                fixed.findings().stream().allMatch(finding -> finding.sureFix().isEmpty()),
                () -> document.text() + "\nbecame\n" + fixed.document.text());
    }
}
