// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.sdkconfig;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.project.check.Fix;
import org.fotaide.project.text.TextEdit;

/** Makes an sdkconfig say another size of the flash, in each of the ways in which it says one. */
record SizeChange(SdkText text, FlashSize wanted) {
    private static final String SIZE = SdkConfig.SIZE;

    /** Empty where it says none, or where neither SDK knows such a flash. */
    Optional<Fix> fix() {
        String key = SIZE + "_" + wanted.text();
        List<TextEdit> edits = new ArrayList<>();
        if (SdkKey.named(key).isEmpty()) {
            return Optional.empty();
        }
        for (SdkText.Line line : text.lines()) {
            line.value().ifPresent(value -> edit(line, value, key, edits));
        }
        return edits.isEmpty()
                ? Optional.empty()
                : Optional.of(Fix.in(text.document(), "Change to " + wanted.text(), false, edits));
    }

    private void edit(SdkText.Line line, Span value, String key, List<TextEdit> edits) {
        boolean chosen = line.key().startsWith(SIZE + "_") && text.text(value).equals("y");
        Optional<SdkText.Line> unset =
                text.line(key).filter(other -> other.value().isEmpty());
        if (line.key().equals(SIZE)) {
            edits.add(change(value, wanted.text()));
        } else if (chosen && unset.isPresent()) {
            edits.add(change(line.whole(), "# " + line.key() + " is not set"));
            edits.add(change(unset.get().whole(), key + "=y"));
        } else if (chosen) {
            edits.add(change(line.name(), key));
        }
    }

    private TextEdit change(Span span, String to) {
        return new TextEdit(text.document().range(span), to);
    }
}
