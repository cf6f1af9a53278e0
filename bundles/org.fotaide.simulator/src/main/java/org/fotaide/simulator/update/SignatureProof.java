// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.update;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.Extent;
import org.fotaide.firmware.image.PayloadSignature;
import org.fotaide.firmware.image.SignatureCheck;
import org.fotaide.simulator.flash.NorFlash;
import org.fotaide.simulator.internal.HexDigest;

/**
 * The owner's signature behind the image, and nothing else, over what stands in flash (PROTOCOLS 5). A sketch whose flash mode
 * was patched on its way there is no longer what was signed: that is a fault of the real library, too.
 */
public record SignatureProof(SignatureCheck owner) implements Proof {
    @Override
    public long check(NorFlash flash, Extent place, String md5) throws UpdateException {
        int signature = (owner.key().getModulus().bitLength() + Byte.SIZE - 1) / Byte.SIZE;
        long payload = place.size() - signature - Integer.BYTES;
        if (payload <= 0) {
            throw UpdateError.SIGNATURE.with();
        }
        byte[] file = flash.read(place.offset(), (int) place.size());
        int stated = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - Integer.BYTES);
        byte[] hash = HexDigest.SHA256.start().digest(Arrays.copyOf(file, (int) payload));
        byte[] sealed = Arrays.copyOfRange(file, (int) payload, file.length - Integer.BYTES);
        PayloadSignature signed = new PayloadSignature(Bytes.copyOf(hash), Bytes.copyOf(sealed));
        if (stated != signature || owner.check(signed) != SignatureCheck.Result.GOOD) {
            throw UpdateError.SIGNATURE.with();
        }
        return payload;
    }
}
