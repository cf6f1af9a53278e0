// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.help;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * A page of docs/.
 *
 * @param path in the bundle
 * @param content as Markdown has it
 */
record HelpPage(String path, Node content) {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().extensions(TABLES).build();
    private static final String STYLE = "css/help.css";

    static HelpPage of(String path, String markdown) {
        return new HelpPage(path, PARSER.parse(markdown));
    }

    /** As the browser shows it. */
    String html(String template) {
        String body = HtmlRenderer.builder()
                .extensions(TABLES)
                .attributeProviderFactory(context -> new PageLinks(Anchors.of(content)))
                .build()
                .render(content);
        return template.replace("{title}", title())
                .replace(
                        "{style}",
                        "../".repeat((int)
                                        path.chars().filter(one -> one == '/').count())
                                + STYLE)
                .replace("{body}", body);
    }

    private String title() {
        return headings().findFirst().map(HelpPage::words).orElse(path);
    }

    /** The first words below the heading of that name; empty where there is no such heading. */
    Optional<String> introduction(String heading) {
        return headings()
                .filter(one -> words(one).equals(heading))
                .findFirst()
                .flatMap(one -> Stream.iterate(one.getNext(), node -> node != null, Node::getNext)
                        .takeWhile(node -> !(node instanceof Heading))
                        .filter(Paragraph.class::isInstance)
                        .findFirst())
                .map(HelpPage::words);
    }

    private Stream<Heading> headings() {
        return Stream.iterate(content.getFirstChild(), node -> node != null, Node::getNext)
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast);
    }

    static String words(Node node) {
        return TEXT.render(node).strip();
    }
}
