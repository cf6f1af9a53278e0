// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition.nonos;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.csource.Braces;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;

/**
 * The rows of a table on lines of their own, with the comments directly above and behind them. What stands above the first row
 * tells about the table, and stays.
 */
record ItemBlocks(ItemTable table) {
    /** What may stand behind a row: a comma and a comment. */
    private static final Pattern BEHIND = Pattern.compile("(\\s*,)?(\\s*(?://.*|/\\*[^*]*\\*/)?\\s*)");

    private static final Pattern COMMENT = Pattern.compile("\\s*(?://.*[^\\\\]|//|/\\*[^*]*\\*/\\s*)");

    /**
     * One row.
     *
     * @param span all of it, from the first line of its comments to the end of its last line
     * @param text the same up to a comma
     * @param comma the comma, if there is one
     * @param behind the comment behind it
     */
    private record Block(Span span, String text, String comma, String behind) {}

    /** Empty where rows share lines with something else, or conditions stand between them. */
    Optional<List<TextEdit>> inOrder(List<Integer> order) {
        TextDocument document = document();
        Span braces = table.table().braces().span();
        boolean plain =
                document.text(braces).lines().noneMatch(line -> line.strip().startsWith("#") || line.endsWith("\\"));
        List<Block> blocks = new ArrayList<>();
        int above = document.lineOf(braces.start());
        for (Braces.Item item : table.items()) {
            Optional<Block> block = block(item.span(), above, blocks.isEmpty());
            if (block.isEmpty() || !plain) {
                return Optional.empty();
            }
            blocks.add(block.get());
            above = document.lineOf(item.span().end());
        }
        List<TextEdit> edits = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block from = blocks.get(order.get(i));
            String text = from.text() + blocks.get(i).comma() + from.behind();
            if (!document.text(blocks.get(i).span()).equals(text)) {
                edits.add(new TextEdit(document.range(blocks.get(i).span()), text));
            }
        }
        return Optional.of(edits);
    }

    private Optional<Block> block(Span item, int above, boolean first) {
        TextDocument document = document();
        int line = document.lineOf(item.start());
        Span whole = Span.of(
                document.line(line).start(),
                document.line(document.lineOf(item.end())).end());
        Matcher behind = BEHIND.matcher(document.text(Span.of(item.end(), whole.end())));
        boolean alone = line > above
                && document.text(Span.of(whole.start(), item.start())).isBlank();
        if (!alone || !behind.matches()) {
            return Optional.empty();
        }
        int start = line;
        while (!first
                && start - 1 > above
                && COMMENT.matcher(document.text(document.line(start - 1))).matches()) {
            start--;
        }
        Span span = Span.of(document.line(start).start(), whole.end());
        return Optional.of(new Block(
                span,
                document.text(Span.of(span.start(), item.end())),
                Optional.ofNullable(behind.group(1)).orElse(""),
                behind.group(2)));
    }

    private TextDocument document() {
        return table.source().document();
    }
}
