package org.keytally.app.cli.desk;

import java.util.List;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Key;
import org.keytally.core.usecase.keys.KeyRefusal;

/// The words for what was not done with a key.
public final class Refusals {

    private static final int MOST_SHOWN = 12;

    private final Words words;

    public Refusals(Words words) {
        this.words = words;
    }

    public Problem problem(KeyRefusal why) {
        return switch (why) {
            case KeyRefusal.NotAKey(var reason) -> Problem.usage(
                    words.of("refusal.not-a-key", reason), words.of("refusal.not-a-key.hint"));
            case KeyRefusal.UnknownProvider(String name, List<String> known) -> Problem.usage(
                    words.of("refusal.unknown-provider", name),
                    words.of("refusal.unknown-provider.hint", String.join(", ", known)));
            case KeyRefusal.NotRecognised() -> Problem.usage(
                    words.of("refusal.not-recognised"), words.of("refusal.not-recognised.hint"));
            case KeyRefusal.SameSecret(Key existing) -> Problem.usage(
                    words.of("refusal.same-secret", existing.label()), words.of("refusal.same-secret.hint"));
            case KeyRefusal.LabelTaken(Key existing) -> Problem.usage(
                    words.of("refusal.label-taken", existing.label()), words.of("refusal.label-taken.hint"));
            case KeyRefusal.BadLabel() -> Problem.usage(
                    words.of("refusal.bad-label"), words.of("refusal.bad-label.hint", Key.LONGEST_LABEL));
            case KeyRefusal.NoSuchKey(String name, List<String> known) -> Problem.usage(
                    words.of("refusal.no-such-key", shown(name)), known(known));
            case KeyRefusal.Removed(Key key) -> Problem.usage(
                    words.of("refusal.removed", key.label()), words.of("refusal.removed.hint", key.label()));
            case KeyRefusal.NotRemoved(Key key) -> Problem.usage(
                    words.of("refusal.not-removed", key.label()), words.of("refusal.not-removed.hint"));
            case KeyRefusal.Disabled(Key key) -> Problem.usage(
                    words.of("refusal.disabled", key.label()), words.of("refusal.disabled.hint", key.label()));
            case KeyRefusal.Leased(Key key) -> Problem.usage(
                    words.of("refusal.leased", key.label()), words.of("refusal.leased.hint", key.label()));
            case KeyRefusal.NotKept(var kind, String detail) -> Problem.unavailable(
                    words.of("refusal.not-kept"), words.of("store", kind),
                    words.of("store." + Words.code(kind) + ".hint", detail));
            case KeyRefusal.SecretLost(Key key) -> Problem.unavailable(
                    words.of("refusal.secret-lost"),
                    words.of("refusal.secret-lost.message", key.label()),
                    words.of("refusal.secret-lost.hint", key.label()));
        };
    }

    private String known(List<String> labels) {
        if (labels.isEmpty()) {
            return words.of("refusal.no-such-key.none");
        }
        String first = String.join(", ", labels.subList(0, Math.min(MOST_SHOWN, labels.size())));
        return words.of("refusal.no-such-key.hint", labels.size() > MOST_SHOWN ? first + ", …" : first);
    }

    /// What was typed as a name, as far as it cannot be a secret typed in the wrong place.
    public static String shown(String name) {
        return name.length() > 24 ? name.substring(0, 8) + "…" : name;
    }
}
