// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.Arrays;

/** Where the places of a finished draft stand in the original text. */
final class DraftOrigin implements Origin {
    private final Draft draft;
    private final int[] starts;

    DraftOrigin(Draft draft) {
        this.draft = draft;
        this.starts = new int[draft.size()];
        int offset = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = offset;
            offset += draft.line(i).length() + 1;
        }
    }

    @Override
    public int of(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return draft.line(line).origin(offset - starts[line]);
    }
}
