// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.layout;

import org.fotaide.firmware.finding.Span;

/** What can be told of a project's flash at a moment. */
public sealed interface FlashState {
    /** It can be drawn. */
    record Drawn(FlashPicture picture) implements FlashState {}

    /**
     * It cannot be drawn.
     *
     * @param explanation what is wrong and where, in whole sentences
     * @param place the characters of the fota.yaml that are at fault
     */
    record Unclear(String explanation, Span place) implements FlashState {}
}
