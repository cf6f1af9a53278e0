// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.fotaide.deploy.problem.PublishProblem;
import org.fotaide.firmware.work.FotaException;

/**
 * Whom a connection by TLS is opened to: servers that the Java platform trusts, or the one of a certificate.
 *
 * @param certificate a PEM file with the certificate of the server, or of who vouches for it
 */
record TrustedServer(Optional<Path> certificate) {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    HttpClient client() throws FotaException {
        HttpClient.Builder client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER);
        if (certificate.isPresent()) {
            client.sslContext(context(certificate.get()));
        }
        return client.build();
    }

    private static SSLContext context(Path file) throws FotaException {
        try (InputStream pem = Files.newInputStream(file)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            int number = 0;
            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                trusted.setCertificateEntry("server-" + number++, one);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException unusable) {
            throw new FotaException(PublishProblem.CERTIFICATE_FILE.with(file, unusable.getMessage()), unusable);
        }
    }
}
