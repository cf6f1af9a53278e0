// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import java.sql.SQLException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.limit.ServerLimits;
import org.fotaide.server.problem.ServerProblem;

/** Bounds that several tables keep. */
record Guarded(Sql sql, ServerLimits limits) {
    void room(String table, String what, int most) throws SQLException, FotaException {
        if (sql.number("SELECT COUNT(*) FROM " + table) >= most) {
            throw new FotaException(ServerProblem.TOO_MANY.with(what, most));
        }
    }

    void length(String what, String text) throws FotaException {
        if (text.length() > limits.text()) {
            throw new FotaException(ServerProblem.TOO_LARGE.with(what, limits.text()));
        }
    }
}
