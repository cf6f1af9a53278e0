// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.settings;

import java.util.Locale;
import java.util.Map;
import org.fotaide.firmware.finding.Severity;
import org.fotaide.project.check.Finding;
import org.fotaide.project.guide.Hint;

/** What a user has set. */
public final class Settings {
    /** Nothing is set. */
    public static final Settings USUAL = new Settings(Map.of());

    private final Map<Setting<?>, Object> values;

    Settings(Map<Setting<?>, Object> values) {
        this.values = Map.copyOf(values);
    }

    /** The value of a setting, or what counts without it. */
    @SuppressWarnings("unchecked") // a value was read by the type of its setting
    public <T> T get(Setting<T> setting) {
        return (T) values.getOrDefault(setting, setting.usual());
    }

    /** Whether the user wants to hear of it. */
    public boolean tells(Finding finding) {
        return !get(Setting.CHECKS_OFF).contains(finding.code().id())
                && finding.severity().compareTo(severity(get(Setting.CHECKS_LEAST))) <= 0;
    }

    /** Whether the user wants to see hints of a kind. */
    public boolean shows(Hint.Kind kind) {
        return get(Setting.INLAY_HINTS)
                && get(
                        switch (kind) {
                            case VALUE -> Setting.VALUE_HINTS;
                            case ADDRESS -> Setting.ADDRESS_HINTS;
                            case ROOM -> Setting.ROOM_HINTS;
                            case MAP -> Setting.MAP_HINTS;
                        });
    }

    private static Severity severity(String word) {
        return Severity.valueOf(word.toUpperCase(Locale.ROOT));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings settings && values.equals(settings.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }
}
