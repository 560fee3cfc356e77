package org.keytally.core.domain.vault;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keytally.core.domain.key.Secret;

/// Envelopes that are not sealed: a number for the key inside, the generation, and the secret.
public final class PlainEnvelopes implements Envelopes {

    private static final Pattern SHAPE = Pattern.compile("envelope (\\d+) (\\d+) (\\S+) (.*)");

    private final Map<Integer, SharedKey> keys = new HashMap<>();

    @Override
    public Secret seal(SharedKey key, Secret secret, Seat seat, WrappingKey by) {
        keys.put(keys.size(), key);
        String inside = new String(secret.reveal(), StandardCharsets.UTF_8);
        return text("envelope " + (keys.size() - 1) + " " + seat.generation() + " " + by.id() + " " + inside);
    }

    @Override
    public Optional<WrappingKeyId> wrappedBy(Secret text) {
        Matcher shape = SHAPE.matcher(new String(text.reveal(), StandardCharsets.UTF_8));
        return shape.matches() ? WrappingKeyId.parse(shape.group(3)) : Optional.empty();
    }

    @Override
    public Opened open(VaultAddress vault, VaultName name, Secret text, Unwrapping unwrapping)
            throws VaultException {
        Matcher shape = SHAPE.matcher(new String(text.reveal(), StandardCharsets.UTF_8));
        if (!shape.matches()) {
            return new Plain();
        }
        unwrapping.unwrap(WrappingKeyId.parse(shape.group(3)).orElseThrow(), new byte[0]);
        return Optional.ofNullable(keys.get(Integer.valueOf(shape.group(1))))
                .<Opened>map(key -> new Whole(
                        key, text(shape.group(4)), Long.parseLong(shape.group(2)),
                        WrappingKeyId.parse(shape.group(3)).orElseThrow()))
                .orElseGet(Broken::new);
    }

    private static Secret text(String text) {
        return Secret.ofUtf8(text.getBytes(StandardCharsets.UTF_8));
    }
}
