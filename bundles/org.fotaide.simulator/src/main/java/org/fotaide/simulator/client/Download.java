// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.client;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.fotaide.simulator.boot.Board;
import org.fotaide.simulator.espota.Oddity;
import org.fotaide.simulator.event.DeviceEvent;
import org.fotaide.simulator.update.Update;
import org.fotaide.simulator.update.UpdateCommand;
import org.fotaide.simulator.update.UpdateException;

/** Writes what a server sends, while it comes, and no faster than the flash. */
public final class Download {
    private final Board board;
    private final Update update;
    private final long total;
    private final Surroundings device;

    /**
     * @param update that was just begun
     */
    public Download(Board board, Update update, Surroundings device) {
        this.board = board;
        this.update = update;
        this.total = update.remaining();
        this.device = device;
    }

    public boolean complete() {
        return update.remaining() == 0;
    }

    /** Bytes so far, and bytes in all, in words. */
    public String progress() {
        return update.taken() + " of " + total + " bytes";
    }

    /** Writes the next bytes; what is beyond the stated length is dropped. */
    public void take(byte[] bytes) throws UpdateException, PullException, InterruptedException {
        int part = (int) Math.min(bytes.length, update.remaining());
        if (part == 0) {
            return;
        }
        long busy = board.flash().busyNanos();
        update.write(Arrays.copyOf(bytes, part));
        TimeUnit.NANOSECONDS.sleep(board.flash().busyNanos() - busy);
        device.events().accept(new DeviceEvent.Receiving(update.taken(), total));
        if (device.settings().has(Oddity.CLOSES_HALFWAY) && update.taken() >= total / 2) {
            throw new PullException(Oddity.CLOSES_HALFWAY.effect());
        }
    }

    /** Checks it, after which the next restart takes it. */
    public void end() throws UpdateException {
        update.end();
        device.events().accept(new DeviceEvent.Written(update.target().place(), update.taken()));
    }

    /** One that begins. */
    public static Download begin(Board board, UpdateCommand command, long size, Surroundings device)
            throws UpdateException {
        return new Download(board, board.begin(command, size), device);
    }
}
