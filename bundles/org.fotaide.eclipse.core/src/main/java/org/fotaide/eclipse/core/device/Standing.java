// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.device;

/** How sure it is that a device is there. */
public enum Standing {
    THERE("there", "It answers."),
    SILENT(
            "no answer",
            "It was asked several times and did not answer. It may be off, asleep, out of reach of its access point, or busy"
                    + " with another update."),
    GONE("gone", "It said goodbye: it was switched off properly, or restarts into another program."),
    EARLIER(
            "seen earlier",
            "An earlier session heard it, and this one has not. It may be off, or in another network than this computer; a"
                    + " firewall that stops UDP port 5353, client isolation of the access point, or a VPN has the same effect."),
    TYPED(
            "by address",
            "It was added by its address and has not announced itself by multicast DNS. An upload asks it directly.");

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
