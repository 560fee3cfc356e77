package org.keytally.core.adapter.keyvault;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.keytally.core.domain.vault.WrappingKey;
import org.keytally.core.domain.vault.WrappingKeyId;

/// A key of a vault as its REST interface writes it.
final class KeyJson {

    private static final int SIZE = 3072;

    private Optional<WrappingKeyId> id = Optional.empty();
    private Optional<BigInteger> modulus = Optional.empty();
    private Optional<BigInteger> exponent = Optional.empty();
    private boolean isEnabled = true;

    /// Takes one field of the answer.
    void field(String field, JsonParser json) throws IOException {
        switch (field) {
            case "key" -> VaultJson.nested(json, this::part);
            case "attributes" -> VaultJson.nested(json, this::attribute);
            default -> {
                // tags and the like are not asked for
            }
        }
    }

    WrappingKey key() throws IOException, GeneralSecurityException {
        if (id.isEmpty() || modulus.isEmpty() || exponent.isEmpty()) {
            throw new IOException("no RSA key");
        }
        RSAPublicKeySpec spec = new RSAPublicKeySpec(modulus.get(), exponent.get());
        RSAPublicKey key = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
        return new WrappingKey(id.get(), key, isEnabled);
    }

    private void part(String field, JsonParser json) throws IOException {
        switch (field) {
            case "kid" -> id = id(json.getText());
            case "n" -> modulus = Optional.of(number(json.getText()));
            case "e" -> exponent = Optional.of(number(json.getText()));
            default -> {
                // the kind of key shows by its parts
            }
        }
    }

    private void attribute(String field, JsonParser json) throws IOException {
        if (field.equals("enabled")) {
            isEnabled = !"false".equalsIgnoreCase(json.getText());
        }
    }

    // https://vault/keys/NAME/VERSION
    private static Optional<WrappingKeyId> id(String id) {
        int start = id.indexOf("/keys/");
        return start < 0 ? Optional.empty() : WrappingKeyId.parse(id.substring(start + "/keys/".length()));
    }

    private static BigInteger number(String text) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(text));
    }

    /// Writes what a new wrapping key shall be.
    static void wanted(JsonGenerator json) throws IOException {
        json.writeStringField("kty", "RSA");
        json.writeNumberField("key_size", SIZE);
        json.writeArrayFieldStart("key_ops");
        // Some that stand in for the service unwrap only with a key that may also decrypt; who may do what is said by
        // permissions.
        json.writeString("encrypt");
        json.writeString("decrypt");
        json.writeString("wrapKey");
        json.writeString("unwrapKey");
        json.writeEndArray();
    }
}
