// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import org.fotaide.server.limit.ServerLimits;

/** All that a piece of work on the store can reach; only valid while it runs. */
public final class Tables {
    private final Sql sql;
    private final ServerLimits limits;

    Tables(Sql sql, ServerLimits limits) {
        this.sql = sql;
        this.limits = limits;
    }

    public ProductTable products() {
        return new ProductTable(sql, limits);
    }

    public RomTable roms() {
        return new RomTable(sql, limits);
    }

    public DeviceTable devices() {
        return new DeviceTable(sql, limits);
    }

    public KeyTable keys() {
        return new KeyTable(sql, limits);
    }

    public EventTable events() {
        return new EventTable(sql, limits);
    }
}
