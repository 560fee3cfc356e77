package org.keytally.core.domain.key;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.keytally.core.domain.catalog.ProviderId;

/// Our record of an API key; the secret itself rests elsewhere.
public record Key(
        KeyId id,
        ProviderId provider,
        String label,
        Scope scope,
        Optional<Environment> environment,
        Connection connection,
        Terms terms,
        Notes notes,
        Marks marks,
        Trace trace) {

    /// How long a removed key can be brought back.
    public static final Duration GRACE = Duration.ofDays(7);

    /// The longest label.
    public static final int LONGEST_LABEL = 80;

    public Key {
        label = label.strip();
        if (!isPossibleLabel(label)) {
            throw new IllegalArgumentException("not a label");
        }
    }

    /// Whether a text can be a label: not blank, one line, not too long.
    public static boolean isPossibleLabel(String text) {
        String label = text.strip();
        return !label.isEmpty() && label.length() <= LONGEST_LABEL && !hasControls(label);
    }

    private static boolean hasControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    public KeyState state(Instant now) {
        if (trace.removed().isPresent()) {
            return KeyState.REMOVED;
        }
        if (!marks.enabled()) {
            return KeyState.DISABLED;
        }
        if (terms.validity().hasEnded(now)) {
            return KeyState.EXPIRED;
        }
        if (terms.lease().filter(lease -> lease.hasEnded(now)).isPresent()) {
            return KeyState.LEASE_ENDED;
        }
        return terms.validity().hasBegun(now) ? KeyState.ACTIVE : KeyState.NOT_YET_VALID;
    }

    /// Whether a prompt of that environment may use it; a key without one serves all.
    public boolean serves(Environment where) {
        return environment.isEmpty() || environment.get() == where;
    }

    /// Whether two keys compete for being the primary one.
    public boolean competesWith(Key other) {
        return provider.equals(other.provider) && scope == other.scope && environment.equals(other.environment);
    }

    /// Whether a person who types this text means this key.
    public boolean isNamed(String idOrLabel) {
        return id.value().equals(idOrLabel)
                || label.toLowerCase(Locale.ROOT).equals(idOrLabel.strip().toLowerCase(Locale.ROOT));
    }

    public boolean isRemoved() {
        return trace.removed().isPresent();
    }

    public Cadence cadence() {
        return terms.cadence().orElseGet(() -> Cadence.usual(scope, environment));
    }

    /// When the secret should be replaced by its cadence.
    public Optional<Instant> rotationDue() {
        return cadence().due(trace.stored());
    }

    /// The name under which its secret rests.
    public SecretName secretName() {
        String words = label + " (" + provider + ")";
        return isLeased() ? SecretName.leased(id.value(), words) : new SecretName(id.value(), words);
    }

    /// Whether it came from the organisation's vault.
    public boolean isLeased() {
        return terms.lease().isPresent();
    }

    public Key withMarks(Marks now) {
        return new Key(id, provider, label, scope, environment, connection, terms, notes, now, trace);
    }

    public Key withReplaced(Fingerprint now, int length, Instant at) {
        return withTrace(trace.withReplaced(now, length, at));
    }

    public Key withRemoved(Instant at) {
        return withTrace(trace.withRemoved(Optional.of(at))).withMarks(marks.withPrimary(false));
    }

    public Key withRestored() {
        return withTrace(trace.withRemoved(Optional.empty()));
    }

    /// The same record under another id, as when an archive overwrites a key.
    public Key inPlaceOf(KeyId other) {
        return new Key(other, provider, label, scope, environment, connection, terms, notes, marks, trace);
    }

    public Key withTerms(Terms now) {
        return new Key(id, provider, label, scope, environment, connection, now, notes, marks, trace);
    }

    public Key withConnection(Connection now) {
        return new Key(id, provider, label, scope, environment, now, terms, notes, marks, trace);
    }

    public Key withFingerprint(Fingerprint now, int length) {
        return withTrace(trace.withFingerprint(now, length));
    }

    private Key withTrace(Trace now) {
        return new Key(id, provider, label, scope, environment, connection, terms, notes, marks, now);
    }
}
