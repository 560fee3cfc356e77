package org.keytally.core.adapter.provider.service;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.key.Secret;

/// The file of a service account while it is looked at; its private key is wiped when that is done.
final class AccountFile implements AutoCloseable {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String USUAL_ADDRESS = "https://oauth2.googleapis.com/token";
    private static final String REACH = "https://www.googleapis.com/auth/cloud-platform";
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Map<String, String> texts = new HashMap<>();
    private byte[] pem = new byte[0];

    private AccountFile() {}

    /// Empty where it is no such file.
    static Optional<AccountFile> of(Secret secret) {
        byte[] bytes = secret.reveal();
        AccountFile file = new AccountFile();
        try (JsonParser parser = JSON.createParser(bytes)) {
            file.read(parser);
        } catch (IOException broken) {
            file.close();
            return Optional.empty();
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
        boolean isAccount = file.text("type").equals("service_account")
                && file.texts.containsKey("client_email")
                && file.pem.length > 0;
        if (!isAccount) {
            file.close();
        }
        return isAccount ? Optional.of(file) : Optional.empty();
    }

    private void read(JsonParser parser) throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            boolean isText = parser.nextToken() == JsonToken.VALUE_STRING;
            switch (field) {
                case "private_key" -> pem = isText ? ascii(parser) : pem;
                case "type", "client_email", "private_key_id", "token_uri" -> {
                    if (isText) {
                        texts.put(field, parser.getText());
                    }
                }
                default -> parser.skipChildren();
            }
        }
    }

    private static byte[] ascii(JsonParser parser) throws IOException {
        char[] characters = parser.getTextCharacters();
        int from = parser.getTextOffset();
        byte[] bytes = new byte[parser.getTextLength()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) characters[from + i];
        }
        return bytes;
    }

    private String text(String field) {
        return texts.getOrDefault(field, "");
    }

    String tokenAddress() {
        return texts.getOrDefault("token_uri", USUAL_ADDRESS);
    }

    /// The signed request for a token (RFC 7523).
    String assertion(String audience, Instant now) throws GeneralSecurityException {
        String header = part(json -> {
            json.writeStringField("alg", "RS256");
            json.writeStringField("typ", "JWT");
            if (texts.containsKey("private_key_id")) {
                json.writeStringField("kid", text("private_key_id"));
            }
        });
        String claims = part(json -> {
            json.writeStringField("iss", text("client_email"));
            json.writeStringField("scope", REACH);
            json.writeStringField("aud", audience);
            json.writeNumberField("iat", now.getEpochSecond());
            json.writeNumberField("exp", now.plus(LIFE).getEpochSecond());
        });
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(privateKey());
        signature.update((header + "." + claims).getBytes(StandardCharsets.US_ASCII));
        return header + "." + claims + "." + url(signature.sign());
    }

    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    private static String part(Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return url(bytes.toByteArray());
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private PrivateKey privateKey() throws GeneralSecurityException {
        byte[] body = body();
        byte[] der = new byte[0];
        try {
            der = Base64.getDecoder().decode(body);
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (IllegalArgumentException noBase64) {
            throw new InvalidKeyException("no private key");
        } finally {
            Arrays.fill(body, (byte) 0);
            Arrays.fill(der, (byte) 0);
        }
    }

    /// What stands between the two lines of dashes, without white space.
    private byte[] body() {
        byte[] kept = new byte[pem.length];
        int length = 0;
        boolean isFrame = false;
        for (int i = 0; i < pem.length; i++) {
            boolean isLineEnd = pem[i] == '\n' || pem[i] == '\r';
            isFrame = !isLineEnd && (isFrame || pem[i] == '-');
            if (!isFrame && pem[i] > ' ') {
                kept[length++] = pem[i];
            }
        }
        byte[] body = Arrays.copyOf(kept, length);
        Arrays.fill(kept, (byte) 0);
        return body;
    }

    @Override
    public void close() {
        Arrays.fill(pem, (byte) 0);
    }
}
