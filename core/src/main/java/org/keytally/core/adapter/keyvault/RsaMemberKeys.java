package org.keytally.core.adapter.keyvault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.vault.MemberKeys;
import org.keytally.core.domain.vault.Seat;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultException.Kind;
import org.keytally.core.domain.vault.WrappingKey;
import org.keytally.core.domain.vault.WrappingKeyId;

/// Members' pairs as RSA keys of 3072 bits, each half as Base64 of its usual encoding.
public final class RsaMemberKeys implements MemberKeys {

    private static final int BITS = 3072;
    private static final int ID = 16;
    private static final int RECEIPT = 12;

    @Override
    public Secret make() {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance("RSA");
            pairs.initialize(BITS);
            byte[] encoded = pairs.generateKeyPair().getPrivate().getEncoded();
            byte[] text = Base64.getEncoder().encode(encoded);
            Arrays.fill(encoded, (byte) 0);
            Secret made = Secret.ofUtf8(text);
            Arrays.fill(text, (byte) 0);
            return made;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java runtime lacks RSA", impossible);
        }
    }

    @Override
    public String openHalf(Secret own) {
        try {
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) opened(own);
            return encoded(KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()))
                    .getEncoded());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the member's key is none", broken);
        }
    }

    @Override
    public Optional<WrappingKey> wrapping(String openHalf) {
        try {
            byte[] encoded = Base64.getUrlDecoder().decode(openHalf);
            RSAPublicKey key =
                    (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
            return key.getModulus().bitLength() < BITS
                    ? Optional.empty()
                    : Optional.of(new WrappingKey(
                            new WrappingKeyId(NAME, hash(encoded).substring(0, ID)), key, true));
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public byte[] unwrap(Secret own, byte[] wrapped) throws VaultException {
        try {
            return Wrapping.unwrap(opened(own), wrapped);
        } catch (GeneralSecurityException notOurs) {
            throw new VaultException(Kind.REFUSED, "it is wrapped for somebody else");
        }
    }

    @Override
    public String receipt(Secret inside, Seat seat) {
        byte[] place = String.join("\n", "keytally receipt", seat.vault().host(), seat.name().value(),
                String.valueOf(seat.generation()), "").getBytes(StandardCharsets.UTF_8);
        byte[] secret = inside.reveal();
        byte[] both = Arrays.copyOf(place, place.length + secret.length);
        System.arraycopy(secret, 0, both, place.length, secret.length);
        try {
            return hash(both).substring(0, RECEIPT);
        } finally {
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(both, (byte) 0);
        }
    }

    private static PrivateKey opened(Secret own) throws GeneralSecurityException {
        byte[] text = own.reveal();
        byte[] encoded = Base64.getDecoder().decode(text);
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } finally {
            Arrays.fill(text, (byte) 0);
            Arrays.fill(encoded, (byte) 0);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java runtime lacks SHA-256", impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
