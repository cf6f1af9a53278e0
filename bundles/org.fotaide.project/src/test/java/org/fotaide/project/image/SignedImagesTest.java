// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.check.CheckTree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in the signatures of images that lie in a project. */
class SignedImagesTest {
    private static KeyPair owner;
    private static KeyPair stranger;

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        owner = generator.generateKeyPair();
        stranger = generator.generateKeyPair();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # fota.yaml says                     | a file and how it is signed
                    {key: own.pem}                       | light.bin.signed: own                                     |
                    {key: own.pem}                       | light.bin.signed: other                                   | image-signature of fota.yaml
                    {key: own.pem}                       | light.bin.signed: old                                     | image-signature-form of fota.yaml
                    {key: own.pem}                       | light.bin.signed: changed                                 | image-signature of fota.yaml
                    {key: locked.pem, public: own.pub}   | light.bin.signed: other                                   | image-signature of fota.yaml
                    {key: locked.pem, public: own.pub}   | light.bin.signed: own                                     |
                    {key: locked.pem}                    | light.bin.signed: other                                   |
                    {key: gone.pem, public: gone.pub}    | light.bin.signed: other                                   |
                    {key: .}                             | light.bin.signed: other                                   |
                    {key: own.pem}                       | light.bin: not                                            |
                    {key: own.pem}                       | v1.0.1t45772(a)/light.bin: not                            | image-unsigned of fota.yaml
                    {key: own.pem}                       | v1.0.1t45772(a)/light.bin: own                            |
                    {key: own.pem}                       | v1.0.1t45772(a)/light.bin: not, light.bin.signed: own     |
                    {key: own.pem}                       | v1.0.1t45772(a)/light.bin: not, other.bin.signed: own     | image-unsigned of fota.yaml
                    ''                                   | v1.0.1t45772(a)/light.bin: not                            |
                    ''                                   | light.bin.signed: other                                   |
                    """)
    void signed(String sign, String files, String found)
            throws IOException, GeneralSecurityException, CancelledException {
        manifest(sign);
        Files.writeString(folder.resolve("own.pem"), pem("PRIVATE KEY", owner.getPrivate()));
        Files.writeString(folder.resolve("own.pub"), pem("PUBLIC KEY", owner.getPublic()));
        Files.writeString(folder.resolve("locked.pem"), pem("ENCRYPTED PRIVATE KEY", owner.getPrivate()));
        Path place = folder.resolve(files.contains("/") ? files.substring(0, files.indexOf('/')) : "out");
        Files.createDirectories(place);
        for (String file : files.substring(files.indexOf('/') + 1).split(", ")) {
            String[] parts = file.split(": ");
            Files.write(place.resolve(parts[0]), image(parts[1]));
        }
        assertEquals(found == null ? "" : found, shown());
    }

    private static byte[] image(String signed) throws GeneralSecurityException {
        byte[] image = ArduinoBytes.image();
        return switch (signed) {
            case "own" -> with(image, current(owner, image));
            case "other" -> with(image, current(stranger, image));
            case "old" -> with(image, legacy(image));
            case "changed" -> with(image, current(owner, new byte[] {1}));
            default -> image;
        };
    }

    private static byte[] with(byte[] image, byte[] signature) {
        return ByteBuffer.allocate(image.length + signature.length + 4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(image)
                .put(signature)
                .putInt(signature.length)
                .array();
    }

    private static byte[] current(KeyPair keys, byte[] content) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(content);
        return signature.sign();
    }

    private static byte[] legacy(byte[] content) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        cipher.init(Cipher.ENCRYPT_MODE, owner.getPrivate());
        return cipher.doFinal(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static String pem(String label, Key key) {
        String content = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN " + label + "-----\n" + content + "\n-----END " + label + "-----\n";
    }

    private void manifest(String sign) throws IOException {
        Files.writeString(
                folder.resolve("fota.yaml"),
                "product: {name: light, ptype: 45772}\nversion: v1.0.2t45772(a)\n"
                        + (sign.isEmpty() ? "" : "sign: " + sign + "\n"),
                StandardCharsets.US_ASCII);
    }

    private String shown() throws CancelledException {
        return new CheckTree(List.of(folder))
                .call(Progress.NONE).findings().stream()
                        .filter(finding -> finding.code().id().startsWith("image-")
                                && !finding.code().id().equals("image-no-crc"))
                        .map(finding -> finding.code().id()
                                + finding.related().stream()
                                        .map(place -> " of " + place.file().getFileName())
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining(", "));
    }
}
