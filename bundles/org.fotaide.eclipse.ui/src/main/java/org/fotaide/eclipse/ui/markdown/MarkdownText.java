// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.fotaide.eclipse.ui.markdown.FormattedText.Look;
import org.fotaide.eclipse.ui.markdown.FormattedText.Run;

/** Lays a tree of Markdown out as a text of lines. */
final class MarkdownText extends AbstractVisitor {
    private final StringBuilder text = new StringBuilder();
    private final List<Run> runs = new ArrayList<>();

    FormattedText formatted() {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int length = end;
        return new FormattedText(
                text.substring(0, length),
                runs.stream().filter(run -> run.end() <= length).toList());
    }

    @Override
    public void visit(Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak node) {
        text.append('\n');
    }

    @Override
    public void visit(Paragraph node) {
        visitChildren(node);
        text.append(node.getParent() instanceof ListItem ? "\n" : "\n\n");
    }

    @Override
    public void visit(Heading node) {
        look(node, new Look.Heading());
        text.append("\n\n");
    }

    @Override
    public void visit(ThematicBreak node) {
        text.append('\n');
    }

    @Override
    public void visit(StrongEmphasis node) {
        look(node, new Look.Strong());
    }

    @Override
    public void visit(Emphasis node) {
        look(node, new Look.Emphasis());
    }

    @Override
    public void visit(Link node) {
        look(node, new Look.Link(node.getDestination()));
    }

    @Override
    public void visit(Code node) {
        code(node.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock node) {
        code(node.getLiteral());
        text.append('\n');
    }

    @Override
    public void visit(IndentedCodeBlock node) {
        code(node.getLiteral());
        text.append('\n');
    }

    @Override
    public void visit(BulletList node) {
        visitChildren(node);
        text.append('\n');
    }

    @Override
    public void visit(OrderedList node) {
        visitChildren(node);
        text.append('\n');
    }

    @Override
    public void visit(ListItem node) {
        text.append(" \u2022 ");
        visitChildren(node);
    }

    @Override
    public void visit(CustomNode node) {
        visitChildren(node);
        if (node instanceof TableCell) {
            text.append(node.getNext() == null ? "" : "\t");
        } else if (node instanceof TableRow) {
            text.append('\n');
        }
    }

    private void code(String literal) {
        int start = text.length();
        text.append(literal);
        runs.add(new Run(start, text.length(), new Look.Code()));
    }

    private void look(Node node, Look look) {
        int start = text.length();
        visitChildren(node);
        runs.add(new Run(start, text.length(), look));
    }
}
