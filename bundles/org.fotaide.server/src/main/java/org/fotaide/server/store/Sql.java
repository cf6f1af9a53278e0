// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements on one connection. */
record Sql(Connection connection) {
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Returns how many rows were changed. */
    int update(String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = prepare(statement, values)) {
            return prepared.executeUpdate();
        }
    }

    <T> List<T> list(String query, Row<T> row, Object... values) throws SQLException {
        try (PreparedStatement prepared = prepare(query, values);
                ResultSet found = prepared.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(row.of(found));
            }
            return rows;
        }
    }

    <T> Optional<T> first(String query, Row<T> row, Object... values) throws SQLException {
        return list(query, row, values).stream().findFirst();
    }

    /** The one number that a query such as a count gives. */
    long number(String query, Object... values) throws SQLException {
        return first(query, row -> row.getLong(1), values).orElse(0L);
    }

    /** A number that may be missing. */
    static Optional<Long> maybe(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    private PreparedStatement prepare(String statement, Object... values) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i] instanceof Optional<?> maybe ? maybe.orElse(null) : values[i]);
        }
        return prepared;
    }

    /** Ends a transaction that failed. One that a full disk ended is ended already. */
    void rollBack(Exception failed) {
        try {
            if (!connection.isClosed()) {
                update("ROLLBACK");
            }
        } catch (SQLException noTransaction) {
            failed.addSuppressed(noTransaction);
        }
    }
}
