// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.fotaide.api.image.SignImage;
import org.fotaide.api.image.SignImage.Signed;
import org.fotaide.api.json.SignedJson;
import org.fotaide.cli.json.JsonOutput;
import org.fotaide.cli.terminal.Exit;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.firmware.image.SignatureForm;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fota image sign}: signs an image for devices that take signed updates only. */
@Command(
        name = "sign",
        description = "Sign an image for devices that take signed updates only (Arduino's Updater).",
        mixinStandardHelpOptions = true)
public final class ImageSignCommand extends ResultCommand {
    @Parameters(paramLabel = "FILE", description = "The image: Arduino's .bin, or its .gz.")
    private Path file = Path.of("");

    @Option(
            names = "--key",
            required = true,
            paramLabel = "KEY",
            description = "The file with the RSA private key, in PEM form (PKCS #1 or PKCS #8).")
    private Path key = Path.of("");

    @Mixin
    private final PassphraseFile passphrase = new PassphraseFile();

    @Option(names = "--gzip", description = "Compress the image before (eboot unpacks it since core 2.7).")
    private boolean gzip;

    @Option(names = "--legacy", description = "Sign in the form that cores up to 2.5.2 take, and later ones refuse.")
    private boolean legacy;

    @Option(names = "--filesystem", description = "FILE holds the contents of a file system.")
    private boolean fileSystem;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The signed image to write (default: FILE.signed, or FILE.gz.signed with --gzip).")
    private Optional<Path> output = Optional.empty();

    public ImageSignCommand(Shell shell) {
        super(shell);
    }

    @Override
    public Integer call() throws Exception {
        Signed signed = sign();
        switch (format()) {
            case JSON -> new JsonOutput(shell().terminal()).print(new SignedJson().of(signed));
            case TEXT -> shell().terminal().print(words(signed));
        }
        return Exit.GOOD.status();
    }

    private Signed sign() throws FotaException {
        Path image = shell().resolve(file);
        SignImage sign = fileSystem
                ? SignImage.fileSystem(image, shell().resolve(key))
                : new SignImage(image, shell().resolve(key));
        if (gzip) {
            sign.compressed();
        }
        if (legacy) {
            sign.legacy();
        }
        Secrets secrets = shell().secrets(Optional.empty(), passphrase.file());
        return output.isPresent() ? sign.call(shell().resolve(output.get()), secrets) : sign.call(secrets);
    }

    private static String words(Signed signed) {
        String packed = signed.payload() == signed.image()
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", compressed from %d to %d (%.0f %%)",
                        signed.image(),
                        signed.payload(),
                        100.0 * signed.payload() / signed.image());
        String form = signed.form() == SignatureForm.LEGACY ? " in the legacy form" : "";
        return signed.file() + ": " + signed.size() + " bytes" + packed + ", signed with an RSA key of " + signed.bits()
                + " bits" + form;
    }
}
