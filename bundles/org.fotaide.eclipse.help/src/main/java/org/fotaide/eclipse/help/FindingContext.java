// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.help;

import org.eclipse.help.IContext2;
import org.eclipse.help.IHelpResource;

/**
 * A finding in a few words, and where more of it stands.
 *
 * @param code of the finding
 * @param words that introduce it
 * @param page with its section
 */
record FindingContext(String code, String words, String page) implements IContext2 {
    @Override
    public String getTitle() {
        return code;
    }

    @Override
    public String getText() {
        return words;
    }

    /** Null for the text without styles, as the interface asks. */
    @Override
    public String getStyledText() {
        return null;
    }

    /** Null for the category that the help system knows itself, as the interface asks. */
    @Override
    public String getCategory(IHelpResource topic) {
        return null;
    }

    @Override
    public IHelpResource[] getRelatedTopics() {
        return new IHelpResource[] {new Section(page, code)};
    }

    private record Section(String href, String label) implements IHelpResource {
        @Override
        public String getHref() {
            return href;
        }

        @Override
        public String getLabel() {
            return label;
        }
    }
}
