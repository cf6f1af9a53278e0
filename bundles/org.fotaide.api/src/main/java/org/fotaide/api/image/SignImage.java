// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.image;

import java.nio.file.Path;
import org.fotaide.api.file.InputFile;
import org.fotaide.api.file.OutputFile;
import org.fotaide.api.key.KeyFile;
import org.fotaide.api.problem.ApiProblem;
import org.fotaide.firmware.image.GzipWriter;
import org.fotaide.firmware.image.ImageSigner;
import org.fotaide.firmware.image.SignatureForm;
import org.fotaide.firmware.key.SigningKey;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Secrets;

/**
 * Signs the image in a file for devices that take signed updates only. The file itself is left as it is.
 *
 * <pre>{@code
 * Signed done = new SignImage(Path.of("sketch.bin"), Path.of("private.pem")).compressed().call(secrets);
 * done.file(); // sketch.bin.gz.signed
 * }</pre>
 */
public final class SignImage {
    private final Path file;
    private final Path key;
    private final Signable signable;
    private SignatureForm form = SignatureForm.CURRENT;
    private Packing packing = Packing.AS_IT_IS;

    private enum Packing {
        AS_IT_IS(""),
        GZIP(".gz");

        private final String ending;

        Packing(String ending) {
            this.ending = ending;
        }

        byte[] packed(byte[] image) {
            return this == GZIP ? new GzipWriter().write(image) : image;
        }
    }

    private SignImage(Path file, Path key, Signable signable) {
        this.file = file;
        this.key = key;
        this.signable = signable;
    }

    /** A program. */
    public SignImage(Path file, Path key) {
        this(file, key, new Signable.Program());
    }

    /** The contents of a file system, which are signed whatever they are. */
    public static SignImage fileSystem(Path file, Path key) {
        return new SignImage(file, key, new Signable.FileSystem());
    }

    /** For cores up to 2.5.2, which take this form alone. */
    public SignImage legacy() {
        form = SignatureForm.LEGACY;
        return this;
    }

    /** Compresses the image before, which eboot unpacks since core 2.7. */
    public SignImage compressed() {
        packing = Packing.GZIP;
        return this;
    }

    /** Writes the signed image beside the file, with {@code .signed} behind its name, and before that {@code .gz}. */
    public Signed call(Secrets secrets) throws FotaException {
        return call(file.resolveSibling(file.getFileName() + packing.ending + ".signed"), secrets);
    }

    /** Writes the signed image. */
    public Signed call(Path output, Secrets secrets) throws FotaException {
        if (same(output, file) || same(output, key)) {
            throw new FotaException(ApiProblem.SIGN_REFUSED.with(
                    file, "The result would take the place of " + output + ".", "Choose another name for it."));
        }
        byte[] image = new InputFile(file).read();
        signable.check(file, image);
        if (packing == Packing.GZIP) {
            signable.checkPackable(file, image);
        }
        SigningKey.Ready owner = new KeyFile(key).open(secrets);
        byte[] payload = packing.packed(image);
        byte[] signed = new ImageSigner(owner, form).sign(payload);
        new OutputFile(output).write(signed);
        return new Signed(output, image.length, payload.length, signed.length, form, owner.bits());
    }

    private static boolean same(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    /**
     * What was made. Sizes are in bytes.
     *
     * @param file where it stands
     * @param image the size of what was to be signed
     * @param payload the same, compressed if that was wanted
     * @param size of the whole file
     * @param form of the signature
     * @param bits the length of the key
     */
    public record Signed(Path file, int image, int payload, int size, SignatureForm form, int bits) {}
}
