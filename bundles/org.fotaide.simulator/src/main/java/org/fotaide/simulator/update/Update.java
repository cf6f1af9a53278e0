// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.update;

import java.security.MessageDigest;
import java.util.Arrays;
import org.fotaide.simulator.flash.NorFlash;
import org.fotaide.simulator.internal.HexDigest;

/** An update under way: gathers sectors, writes them, and checks the whole at the end. */
public final class Update {
    private static final int START = 4;

    private final NorFlash flash;
    private final UpdateTarget target;
    private final Proof proof;
    private final MessageDigest digest = HexDigest.MD5.start();
    private final byte[] sector = new byte[NorFlash.SECTOR];
    private int filled;
    private long written;
    private boolean startChecked;

    /**
     * @param proof that it asks for at the end
     */
    public Update(NorFlash flash, UpdateTarget target, Proof proof) {
        this.flash = flash;
        this.target = target;
        this.proof = proof;
    }

    public UpdateTarget target() {
        return target;
    }

    /** Bytes taken so far. */
    public long taken() {
        return written + filled;
    }

    /** Bytes still to come. */
    public long remaining() {
        return target.place().size() - taken();
    }

    /** Takes the next bytes, no more than {@link #remaining()}; what fills a sector is written at once. */
    public void write(byte[] data) throws UpdateException {
        if (data.length > remaining()) {
            throw new IllegalArgumentException(data.length + " bytes for a rest of " + remaining());
        }
        int done = 0;
        while (done < data.length) {
            int part = Math.min(data.length - done, sector.length - filled);
            System.arraycopy(data, done, sector, filled, part);
            filled += part;
            done += part;
            if (!startChecked && (filled >= START || remaining() == 0)) {
                target.checkStart(Arrays.copyOf(sector, Math.min(START, filled)));
                startChecked = true;
            }
            if (filled == sector.length || remaining() == 0) {
                writeSector();
            }
        }
    }

    private void writeSector() {
        byte[] bytes = Arrays.copyOf(sector, filled);
        digest.update(bytes);
        long address = target.place().offset() + written;
        flash.erase((int) (address / NorFlash.SECTOR));
        flash.write(address, written == 0 ? target.firstSector(bytes) : bytes);
        written += filled;
        filled = 0;
    }

    /**
     * Checks what was written and makes the next restart take it.
     *
     * @throws UpdateException if bytes are missing or wrong
     */
    public void end() throws UpdateException {
        if (remaining() > 0) {
            throw UpdateError.NONE.with();
        }
        long image = proof.check(flash, target.place(), HexDigest.MD5.text(digest.digest()));
        target.verify();
        target.arm(image);
    }
}
