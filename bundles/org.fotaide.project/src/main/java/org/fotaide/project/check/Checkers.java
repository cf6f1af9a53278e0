// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.project.text.TextDocument;

/**
 * A choice of checkers.
 *
 * @param single those that look at one file
 * @param tree those that look at all files together
 * @param silencers those that know what a project wants to hear nothing of
 */
public record Checkers(List<Checker> single, List<TreeChecker> tree, List<Silencer> silencers) {
    public Checkers {
        single = List.copyOf(single);
        tree = List.copyOf(tree);
        silencers = List.copyOf(silencers);
    }

    /** A choice that nothing silences but comments. */
    public Checkers(List<Checker> single, List<TreeChecker> tree) {
        this(single, tree, List.of());
    }

    /** All that are installed, in no particular order. */
    public static Checkers installed() {
        return Holder.INSTALLED;
    }

    private static final class Holder {
        static final Checkers INSTALLED =
                new Checkers(load(Checker.class), load(TreeChecker.class), load(Silencer.class));

        private static <T> List<T> load(Class<T> type) {
            return ServiceLoader.load(type, Checkers.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
        }
    }

    /** Whether some checker looks at a file of this name, whatever is in it. */
    public boolean accept(Path file) {
        return single.stream().anyMatch(checker -> checker.accepts(file));
    }

    /** Whether it takes a look into a file of this name to tell if some checker looks at it. */
    public boolean suspect(Path file) {
        return single.stream().anyMatch(checker -> checker.suspects(file));
    }

    public boolean acceptNamed(Path file) {
        return single.stream().anyMatch(checker -> checker.acceptsNamed(file));
    }

    /** Whether some checker looks at this text, told by its name or, where that leaves it open, by its first lines. */
    public boolean accept(TextDocument document) {
        return accept(document.path()) || single.stream().anyMatch(checker -> recognises(checker, document));
    }

    private static boolean recognises(Checker checker, TextDocument document) {
        return checker.suspects(document.path()) && checker.recognises(document);
    }

    /** What they may find, each code once. */
    public List<Code> codes() {
        return Stream.of(
                        single.stream().flatMap(checker -> checker.codes().stream()),
                        tree.stream().flatMap(checker -> checker.codes().stream()),
                        Stream.of(IgnoreCode.values()))
                .<Code>flatMap(codes -> codes)
                .distinct()
                .toList();
    }

    /** How a comment is written in a text that some checker looks at. */
    public Optional<CommentStyle> comments(TextDocument document) {
        return concerned(document).stream().map(Checker::comments).findFirst().flatMap(style -> style);
    }

    /** What is to be told of one text where nobody knows more than that: all but what its comments silence, by place. */
    List<Finding> check(CheckContext context) throws CancelledException {
        Silencing alone = new Silencing(new Checkers(single, tree), folder -> false);
        alone.visit(context);
        return alone.told(context.file(), find(context));
    }

    /** Everything that is found in one text, also what is silenced; by place. */
    List<Finding> find(CheckContext context) throws CancelledException {
        List<Finding> findings = new ArrayList<>();
        for (Checker checker : concerned(context.document())) {
            context.checkCancelled();
            findings.addAll(checker.check(context));
        }
        findings.replaceAll(finding -> withFixesThatChange(finding, context.document()));
        findings.sort(Finding.ORDER);
        return List.copyOf(findings);
    }

    /** A fix that leaves the text as it is mends nothing: what it is about is not in the text, but missing from it. */
    private static Finding withFixesThatChange(Finding finding, TextDocument document) {
        List<Fix> fixes = finding.fixes().stream()
                .filter(fix -> fix.edits().stream().anyMatch(edit -> changes(edit, document)))
                .toList();
        return fixes.size() == finding.fixes().size()
                ? finding
                : new Finding(
                        finding.file(), finding.code(), finding.range(), finding.message(), fixes, finding.related());
    }

    private static boolean changes(FileEdit edit, TextDocument document) {
        return !(edit instanceof FileEdit.ChangeText change)
                || !change.file().equals(document.path())
                || change.edits().stream().anyMatch(one -> !document.text(document.span(one.range()))
                        .equals(one.text()));
    }

    /** By name, else by content, else because a person named the file. */
    private List<Checker> concerned(TextDocument document) {
        List<Checker> chosen = those(checker -> checker.accepts(document.path()));
        if (chosen.isEmpty()) {
            chosen = those(checker -> recognises(checker, document));
        }
        return chosen.isEmpty() ? those(checker -> checker.acceptsNamed(document.path())) : chosen;
    }

    private List<Checker> those(Predicate<Checker> wanted) {
        return single.stream().filter(wanted).toList();
    }
}
