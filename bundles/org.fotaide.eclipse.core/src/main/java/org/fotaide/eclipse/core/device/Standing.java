// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.device;

/** How sure it is that a device is there. */
public enum Standing {
    THERE(Messages.there, Messages.thereExplained),
    SILENT(Messages.silent, Messages.silentExplained),
    GONE(Messages.gone, Messages.goneExplained),
    EARLIER(Messages.earlier, Messages.earlierExplained),
    TYPED(Messages.typed, Messages.typedExplained);

    private final String word;
    private final String explanation;

    Standing(String word, String explanation) {
        this.word = word;
        this.explanation = explanation;
    }

    public String word() {
        return word;
    }

    /** Whole sentences. */
    public String explanation() {
        return explanation;
    }
}
