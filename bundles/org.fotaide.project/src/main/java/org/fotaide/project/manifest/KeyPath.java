// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way from the top of fota.yaml to a value: {@code flash.regions[0].offset}.
 *
 * @param steps names of keys, and {@code [0]} for the first item of a list
 */
public record KeyPath(List<String> steps) {
    public static final KeyPath TOP = new KeyPath(List.of());

    public KeyPath {
        steps = List.copyOf(steps);
    }

    public KeyPath key(String name) {
        return with(name);
    }

    public KeyPath item(int index) {
        return with("[" + index + "]");
    }

    /** Without the last step; empty for the top. */
    public Optional<KeyPath> parent() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(new KeyPath(steps.subList(0, steps.size() - 1)));
    }

    private KeyPath with(String step) {
        List<String> more = new ArrayList<>(steps);
        more.add(step);
        return new KeyPath(more);
    }

    /** As people write it; empty for the top. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String step : steps) {
            text.append(text.isEmpty() || step.startsWith("[") ? "" : ".").append(step);
        }
        return text.toString();
    }
}
