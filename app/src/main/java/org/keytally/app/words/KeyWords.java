package org.keytally.app.words;

import org.keytally.core.domain.key.Key;
import org.keytally.core.usecase.keys.KeyRefusal;
import org.keytally.core.usecase.prompt.KeyTrial;

/// The words for what was not done with a key, and for what a provider made of one.
public final class KeyWords {

    private final Words words;

    public KeyWords(Words words) {
        this.words = words;
    }

    public String refusal(KeyRefusal why) {
        return switch (why) {
            case KeyRefusal.NotAKey(var reason) -> words.of("refusal.not-a-key", reason);
            case KeyRefusal.UnknownProvider(String name, var _) -> words.of("refusal.unknown-provider", name);
            case KeyRefusal.NotRecognised() -> words.of("refusal.not-recognised");
            case KeyRefusal.SameSecret(Key existing) -> words.of("refusal.same-secret", existing.label());
            case KeyRefusal.LabelTaken(Key existing) -> words.of("refusal.label-taken", existing.label());
            case KeyRefusal.BadLabel() -> words.of("refusal.bad-label.hint", Key.LONGEST_LABEL);
            case KeyRefusal.NoSuchKey(String name, var _) -> words.of("refusal.no-such-key", name);
            case KeyRefusal.Leased(Key key) -> words.of("refusal.leased", key.label());
            case KeyRefusal.Removed(Key key) -> words.of("refusal.removed", key.label());
            case KeyRefusal.NotRemoved(Key key) -> words.of("refusal.not-removed", key.label());
            case KeyRefusal.Disabled(Key key) -> words.of("refusal.disabled", key.label());
            case KeyRefusal.NotKept(var kind, var _) -> words.of("store", kind);
            case KeyRefusal.SecretLost(Key key) -> words.of("refusal.secret-lost.message", key.label());
        };
    }

    /// Whether it is a matter of the key's label alone.
    public static boolean isOfLabel(KeyRefusal why) {
        return why instanceof KeyRefusal.LabelTaken || why instanceof KeyRefusal.BadLabel;
    }

    public String trial(KeyTrial trial) {
        return switch (trial) {
            case KeyTrial.Tried tried -> words.of("keys.trial", tried.verdict());
            case KeyTrial.NoKey(var why) -> refusal(why);
            case KeyTrial.NotTried _ -> words.of("keys.trial.not-tried");
        };
    }
}
