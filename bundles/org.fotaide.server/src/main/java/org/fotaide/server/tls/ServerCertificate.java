// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.tls;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.problem.ServerProblem;

/**
 * What the server shows to whoever connects by TLS.
 *
 * @param keys the certificate and its private key, in memory
 */
public record ServerCertificate(KeyStore keys) {
    /** Java wants one; what keeps the file from others is the folder that only its owner may read. */
    private static final char[] PASSWORD = "fota-server".toCharArray();

    /**
     * From the files that somebody named, or else one that the server makes and keeps.
     *
     * @param folder the data folder
     * @param listen the address on which the server listens
     */
    public static ServerCertificate of(Optional<PemFiles> files, Path folder, String listen) throws FotaException {
        return new ServerCertificate(
                files.isPresent()
                        ? new PemStore(files.get()).read(PASSWORD.clone())
                        : new OwnCertificate(folder, listen).read(PASSWORD.clone()));
    }

    /** For one of Jetty's servers. */
    public SslContextFactory.Server factory() {
        SslContextFactory.Server factory = new SslContextFactory.Server();
        factory.setKeyStore(keys);
        factory.setKeyStorePassword(new String(PASSWORD));
        factory.setKeyManagerPassword(new String(PASSWORD));
        return factory;
    }

    /** The SHA-256 of the certificate, as pairs of digits with colons between them. */
    public String fingerprint() throws FotaException {
        try {
            byte[] encoded = keys.getCertificate(keys.aliases().nextElement()).getEncoded();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(encoded);
            return HexFormat.ofDelimiter(":").formatHex(digest).toUpperCase(Locale.ROOT);
        } catch (GeneralSecurityException notUsable) {
            throw failed(notUsable);
        }
    }

    private static FotaException failed(Exception cause) {
        return new FotaException(
                ServerProblem.CERTIFICATE.with("the certificate", "Java cannot use it: " + cause.getMessage() + "."),
                cause);
    }
}
