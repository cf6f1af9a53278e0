// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.store.PrivateFile;

/**
 * A certificate that the server makes at the first start and keeps in its data folder; {@code certificate.pem} there is for
 * those who are to trust it.
 *
 * @param folder the data folder, which only its owner may read
 * @param listen the address on which the server listens
 */
record OwnCertificate(Path folder, String listen) {
    private static final String STORE = "certificate.p12";
    private static final String PEM = "certificate.pem";
    private static final String DAYS = "3650";
    private static final long PATIENCE_SECONDS = 60;

    KeyStore read(char[] password) throws FotaException {
        Path file = folder.resolve(STORE);
        try {
            if (!Files.exists(file)) {
                make(file, password);
            }
            KeyStore store = KeyStore.getInstance(file.toFile(), password);
            writePem(store.getCertificate(store.aliases().nextElement()));
            return store;
        } catch (IOException | GeneralSecurityException notUsable) {
            throw new FotaException(
                    ServerProblem.CERTIFICATE.with(file, "It cannot be made or read: " + notUsable.getMessage() + "."),
                    notUsable);
        }
    }

    private void make(Path file, char[] password) throws IOException {
        Path fresh = folder.resolve(STORE + ".new");
        Files.deleteIfExists(fresh);
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "fota",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-validity",
                        DAYS,
                        "-dname",
                        "CN=" + host(),
                        "-ext",
                        "SAN=" + String.join(",", names()),
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        fresh.toString(),
                        "-storepass",
                        new String(password)))
                .redirectErrorStream(true)
                .start();
        await(keytool);
        new PrivateFile(fresh).keep();
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void await(Process keytool) throws IOException {
        try {
            keytool.getOutputStream().close();
            String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!keytool.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                throw new IOException("keytool failed: " + said.strip());
            }
        } catch (InterruptedException hurried) {
            keytool.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", hurried);
        }
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>(List.of("dns:localhost", "ip:127.0.0.1", "ip:::1"));
        names.add("dns:" + host());
        if (listen.matches("[0-9.]+") && !listen.equals("0.0.0.0")) {
            names.add("ip:" + listen);
        }
        return names;
    }

    /** The name of this machine as far as a certificate can hold it. */
    private static String host() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            return name.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,62}") ? name : "fota";
        } catch (UnknownHostException nameless) {
            return "fota";
        }
    }

    private void writePem(Certificate certificate) throws IOException, GeneralSecurityException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        Files.writeString(
                folder.resolve(PEM), "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
    }
}
