// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fotaide.firmware.finding.Code;

/** The codes that some checkers may find, and what it proves that one is found nowhere. */
final class CodeBook {
    private final Map<String, Code> known = new LinkedHashMap<>();
    private final Set<String> between = new HashSet<>();

    CodeBook(Checkers checkers) {
        checkers.codes().forEach(code -> known.put(code.id(), code));
        checkers.tree().forEach(checker -> checker.codes().forEach(code -> between.add(code.id())));
    }

    List<String> known() {
        return List.copyOf(known.keySet());
    }

    /** Whether nobody finds it who has looked at all of the project. */
    boolean certainInProject(String code) {
        return known.containsKey(code) && !known.get(code).hangsOnMore();
    }

    /** Whether nobody finds it in a file who has looked at that alone. */
    boolean certainInFile(String code) {
        return certainInProject(code) && !between.contains(code);
    }
}
