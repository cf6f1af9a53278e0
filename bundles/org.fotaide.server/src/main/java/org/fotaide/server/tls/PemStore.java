// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.problem.ServerProblem;

/** Reads a certificate and its key from PEM files. */
record PemStore(PemFiles files) {
    private static final int LARGEST = 1 << 20;

    KeyStore read(char[] password) throws FotaException {
        Certificate[] chain = chain();
        PrivateKey key = new PemKey(text(files.key()))
                .read()
                .orElseThrow(() -> failed(
                        files.key(),
                        "It holds no private key that can be used: RSA, or EC in PKCS #8, without passphrase (openssl pkcs8"
                                + " -topk8 -nocrypt converts others).",
                        null));
        try {
            if (!belongTogether(key, chain[0])) {
                throw failed(files.key(), "It is not the key of the certificate in " + files.chain() + ".", null);
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("fota", key, password, chain);
            return store;
        } catch (GeneralSecurityException | IOException notUsable) {
            throw failed(files.chain(), "It cannot be used: " + notUsable.getMessage() + ".", notUsable);
        }
    }

    private Certificate[] chain() throws FotaException {
        byte[] pem = text(files.chain()).getBytes(StandardCharsets.UTF_8);
        try {
            Collection<? extends Certificate> all =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem));
            if (all.isEmpty()) {
                throw failed(files.chain(), "It holds no certificate.", null);
            }
            return all.toArray(Certificate[]::new);
        } catch (GeneralSecurityException noCertificate) {
            throw failed(files.chain(), "It holds no certificate.", noCertificate);
        }
    }

    private static String text(Path file) throws FotaException {
        try {
            if (Files.size(file) > LARGEST) {
                throw failed(file, "It is too large for a PEM file.", null);
            }
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw failed(file, "It cannot be read: " + unreadable + ".", unreadable);
        }
    }

    private static boolean belongTogether(PrivateKey key, Certificate certificate) throws GeneralSecurityException {
        if (!key.getAlgorithm().equals(certificate.getPublicKey().getAlgorithm())) {
            return false;
        }
        Signature signature = Signature.getInstance(
                switch (key.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> "EdDSA";
                });
        signature.initSign(key);
        signature.update((byte) 1);
        byte[] made = signature.sign();
        signature.initVerify(certificate.getPublicKey());
        signature.update((byte) 1);
        return signature.verify(made);
    }

    private static FotaException failed(Path file, String why, Throwable cause) {
        return new FotaException(ServerProblem.CERTIFICATE.with(file, why), cause);
    }
}
