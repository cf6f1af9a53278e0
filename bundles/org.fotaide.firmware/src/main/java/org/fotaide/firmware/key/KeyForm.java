// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.key;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fotaide.firmware.bytes.Bytes;

/** How an RSA private key is written down. */
enum KeyForm {
    /** RFC 8017, A.1.2: version, modulus, both exponents, both primes, their exponents, the coefficient. */
    PKCS1 {
        @Override
        KeySpec spec(byte[] der) throws GeneralSecurityException {
            List<BigInteger> numbers = DerValue.sequence(Bytes.copyOf(der)).stream()
                    .flatMap(value -> value.number().stream())
                    .toList();
            if (numbers.size() != PKCS1_NUMBERS) {
                throw new GeneralSecurityException("no RSA key of two primes");
            }
            return new RSAPrivateCrtKeySpec(
                    numbers.get(1),
                    numbers.get(2),
                    numbers.get(3),
                    numbers.get(4),
                    numbers.get(5),
                    numbers.get(6),
                    numbers.get(7),
                    numbers.get(8));
        }
    },
    /** RFC 5958, 2. */
    PKCS8 {
        @Override
        KeySpec spec(byte[] der) {
            return new PKCS8EncodedKeySpec(der);
        }
    };

    private static final SigningKey NO_RSA_KEY = new SigningKey.Unusable(
            "It holds no RSA key, or a damaged one.",
            "Devices verify RSA signatures alone; make such a key with openssl genrsa 2048.");
    private static final int PKCS1_NUMBERS = 9;
    private static final int LEAST_BITS = 1024;
    private static final int MOST_BITS = 4096;
    private static final int STEP_BITS = 64;

    abstract KeySpec spec(byte[] der) throws GeneralSecurityException;

    SigningKey read(Bytes der) {
        return key(der.toArray());
    }

    SigningKey read(Lock lock, char[] passphrase) {
        try {
            byte[] der = lock.open(passphrase);
            try {
                return DerValue.sequence(Bytes.copyOf(der)).isEmpty() ? new SigningKey.WrongPassphrase() : key(der);
            } finally {
                Arrays.fill(der, (byte) 0);
            }
        } catch (GeneralSecurityException notOpened) {
            return new SigningKey.WrongPassphrase();
        }
    }

    private SigningKey key(byte[] der) {
        try {
            PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(spec(der));
            return key instanceof RSAPrivateCrtKey rsa && belongTogether(rsa) ? ofLength(rsa) : NO_RSA_KEY;
        } catch (GeneralSecurityException | ArithmeticException noKey) {
            return NO_RSA_KEY;
        }
    }

    private static SigningKey ofLength(RSAPrivateCrtKey key) {
        int bits = key.getModulus().bitLength();
        return bits >= LEAST_BITS && bits <= MOST_BITS && bits % STEP_BITS == 0
                ? new SigningKey.Ready(key)
                : new SigningKey.Unusable(
                        "It is an RSA key of " + bits + " bits; images are signed with 1024 to 4096, in steps of 64.",
                        "Make one with openssl genrsa 2048.");
    }

    /** A signature made with a damaged key gives its primes away to whoever gets the file. */
    private static boolean belongTogether(RSAPrivateCrtKey key) {
        BigInteger e = key.getPublicExponent();
        BigInteger d = key.getPrivateExponent();
        BigInteger p = key.getPrimeP();
        BigInteger q = key.getPrimeQ();
        return p.signum() > 0
                && q.signum() > 0
                && p.multiply(q).equals(key.getModulus())
                && Stream.of(d, key.getPrimeExponentP()).allMatch(one -> inverse(e, one, p.subtract(BigInteger.ONE)))
                && Stream.of(d, key.getPrimeExponentQ()).allMatch(one -> inverse(e, one, q.subtract(BigInteger.ONE)))
                && inverse(q, key.getCrtCoefficient(), p);
    }

    private static boolean inverse(BigInteger one, BigInteger other, BigInteger modulus) {
        return one.multiply(other).mod(modulus).equals(BigInteger.ONE);
    }
}
