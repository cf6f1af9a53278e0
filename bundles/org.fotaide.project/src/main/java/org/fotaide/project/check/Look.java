// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What a look into one file brought. */
sealed interface Look {
    /**
     * There is no such file, or it cannot be read.
     *
     * @param cause why not
     */
    record Gone(IOException cause) implements Look {}

    /**
     * A checker failed on it.
     *
     * @param fault how
     */
    record Failed(RuntimeException fault) implements Look {}

    /**
     * It was read.
     *
     * @param stamp of the file before that; empty where an editor holds it
     * @param concerned what its checkers have read; empty if none looks at such a text
     * @param findings in the file by itself
     */
    record Read(Optional<FileStamp> stamp, Optional<CheckContext> concerned, List<Finding> findings) implements Look {}
}
