// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.fotaide.simulator.boot.Board;
import org.fotaide.simulator.update.Update;
import org.fotaide.simulator.update.UpdateCommand;
import org.fotaide.simulator.update.UpdateException;

/** Updates a board without a network, in pieces of 1460 bytes. */
public record TestUpdates(Board board) {
    private static final int PIECE = 1460;

    public static String md5(byte[] image) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(image));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Writes and arms, as far as the firmware's last act before the restart. */
    public void flash(byte[] image) throws UpdateException {
        write(UpdateCommand.FLASH, image).end();
        board.beforeRestart();
    }

    public Update write(UpdateCommand command, byte[] image) throws UpdateException {
        Update update = board.begin(command, image.length, md5(image));
        for (int at = 0; at < image.length; at += PIECE) {
            update.write(Arrays.copyOfRange(image, at, Math.min(image.length, at + PIECE)));
        }
        return update;
    }
}
