// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.help;

import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/**
 * Gives headings the names that links jump to, and lets links to pages of ours lead to what is made of them.
 *
 * @param anchors of the page
 */
record PageLinks(Anchors anchors) implements AttributeProvider {
    /** A path without a scheme, as far as its ending; what is behind it stays. */
    private static final Pattern PAGE = Pattern.compile("^([^:?#]+)\\.md(?=$|[?#])");

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading heading) {
            anchors.of(heading).ifPresent(name -> attributes.put("id", name));
        } else if (node instanceof Link) {
            attributes.computeIfPresent(
                    "href", (key, target) -> PAGE.matcher(target).replaceFirst("$1" + HelpPages.HTML));
        }
    }
}
