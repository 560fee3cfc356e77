package org.keytally.core.adapter.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.policy.Policy;
import org.keytally.core.domain.policy.PolicyForm;

/// Policies as JSON, signed by Ed25519 together with their issue.
public final class SignedPolicies implements PolicyForm {

    private static final int FORMAT = 1;
    private static final String MARK = "keytally-policy";
    private static final String ISSUE = "issue";
    private static final String POLICY = "policy";
    private static final String SIGNATURE = "signature";

    @Override
    public Reading read(Secret text, String pinned) {
        Map<String, Object> json = PlainJson.read(plain(text)).orElse(Map.of());
        if (!(json.get(MARK) instanceof Long format)) {
            return new Reading.Malformed(MARK);
        }
        if (format > FORMAT) {
            return new Reading.Newer();
        }
        if (!(json.get(SIGNATURE) instanceof String)) {
            return new Reading.Unsigned();
        }
        if (decoded(json.get(POLICY)).isEmpty() || !(json.get(ISSUE) instanceof Long)) {
            return new Reading.Malformed(POLICY);
        }
        return signed(json, pinned)
                .map(written -> known(draft(written.document(), written.issue())))
                .orElseGet(Reading.Tampered::new);
    }

    /// What lies in a vault and was signed.
    private record Written(String document, long issue) {}

    private static Optional<Written> signed(Map<String, Object> json, String pinned) {
        Optional<byte[]> document = decoded(json.get(POLICY));
        Optional<byte[]> signature = decoded(json.get(SIGNATURE));
        Optional<PublicKey> key = SigningKeys.pinned(pinned);
        if (document.isEmpty() || signature.isEmpty() || key.isEmpty() || !(json.get(ISSUE) instanceof Long issue)) {
            return Optional.empty();
        }
        Written written = new Written(new String(document.get(), StandardCharsets.UTF_8), issue);
        return SigningKeys.isTrue(key.get(), message(written.document(), issue), signature.get())
                ? Optional.of(written)
                : Optional.empty();
    }

    // What was signed was meant, so that a field nobody here knows is one of a newer program.
    private static Reading known(Reading reading) {
        return reading instanceof Reading.Malformed ? new Reading.Newer() : reading;
    }

    @Override
    public Reading draft(String document, long issue) {
        return PolicyJson.read(document, issue);
    }

    @Override
    public String document(Policy policy) {
        return PolicyJson.write(policy);
    }

    @Override
    public long issue(Secret text, String pinned) {
        return PlainJson.read(plain(text)).flatMap(json -> signed(json, pinned)).map(Written::issue).orElse(0L);
    }

    @Override
    public Signing sign(String document, long issue, Secret signingKey) {
        Optional<KeyPair> pair = SigningKeys.pair(signingKey);
        if (pair.isEmpty()) {
            return new Signing.NoKey();
        }
        try {
            byte[] signature = SigningKeys.signature(pair.get().getPrivate(), message(document, issue));
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put(MARK, FORMAT);
            fields.put(ISSUE, issue);
            fields.put(POLICY, encoded(document.getBytes(StandardCharsets.UTF_8)));
            fields.put(SIGNATURE, encoded(signature));
            String text = PlainJson.write(fields);
            return new Signing.Signed(
                    Secret.ofUtf8(text.getBytes(StandardCharsets.UTF_8)),
                    SigningKeys.pinned(pair.get().getPublic()));
        } catch (GeneralSecurityException notOne) {
            return new Signing.NoKey();
        }
    }

    @Override
    public Optional<Secret> signingKey(Path file) {
        try {
            return Optional.of(Files.exists(file) ? SigningKeys.read(file) : SigningKeys.written(file));
        } catch (IOException failed) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> pinned(Secret signingKey) {
        return SigningKeys.pair(signingKey).map(KeyPair::getPublic).map(SigningKeys::pinned);
    }

    @Override
    public boolean isKey(String text) {
        return SigningKeys.pinned(text).isPresent();
    }

    private static byte[] message(String document, long issue) {
        return ("keytally policy\n" + FORMAT + "\n" + issue + "\n" + document).getBytes(StandardCharsets.UTF_8);
    }

    // A policy is read by every member; nothing in it is secret.
    private static String plain(Secret text) {
        return new String(text.reveal(), StandardCharsets.UTF_8);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Optional<byte[]> decoded(@Nullable Object value) {
        try {
            return value instanceof String text ? Optional.of(Base64.getUrlDecoder().decode(text)) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
