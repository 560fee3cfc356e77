package org.keytally.app.organisation.vault;

import java.util.Optional;
import org.keytally.app.fx.Notice;
import org.keytally.app.secret.Question;
import org.keytally.app.secret.SecretEntry;
import org.keytally.app.secret.SecretWork;
import org.keytally.app.words.PublishWords;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.SecretExam;
import org.keytally.core.usecase.vault.PublishKey;

/// A new secret on its way into the place of the one that is published.
final class NewVersionViewModel {

    private final VaultCases cases;
    private final SharedRow row;
    private final Stage stage;
    private final Runnable published;
    private final SecretEntry entry;
    private Optional<Known> known = Optional.empty();

    /// Whose secret it is.
    ///
    /// @param key the one this home holds
    private record Known(Optional<Key> key, Optional<Provider> provider) {}

    /// @param published told once it lies there
    NewVersionViewModel(VaultCases cases, SharedRow row, Stage stage, Runnable published) {
        this.cases = cases;
        this.row = row;
        this.stage = stage;
        this.published = published;
        this.entry = new SecretEntry(
                stage.tasks(),
                stage.words(),
                one -> known.flatMap(Known::provider)
                        .map(provider -> SecretExam.refusal(one, provider))
                        .orElseGet(() -> SecretExam.refusal(one)),
                this::question);
    }

    /// The secret as it comes in.
    SecretEntry entry() {
        return entry;
    }

    /// Finds out whose secret it is; until then none is taken.
    void read() {
        stage.tasks().run(this::look, this::know, () -> know(new Known(Optional.empty(), Optional.empty())));
    }

    void publish() {
        PublishKey publishing = cases.work().publishKey();
        entry.take().ifPresent(held -> new SecretWork(stage.tasks()).runLasting(
                held, one -> publishing.rotate(row.link(), row.name(), one), this::told, entry::released));
    }

    // Whom to ask is known from the key this home holds alone: the secret would go wherever a tag in the vault says.
    private Question question() {
        if (known.isEmpty()) {
            return new Question.Open("");
        }
        Optional<Key> held = known.get().key();
        Optional<Provider> asked =
                known.get().provider().filter(one -> held.isPresent() && one.answersPrompts());
        if (asked.isEmpty()) {
            return new Question.Needless();
        }
        Provider where = held
                .flatMap(key -> key.connection().endpoint())
                .map(asked.get()::at)
                .orElse(asked.get());
        return new Question.Asked(
                stage.words().of("keys.add.testing", asked.get().name()), one -> cases.tryOut().apply(where, one));
    }

    private Known look() {
        Optional<Key> held = row.key().flatMap(label -> cases.keys().get().stream()
                .filter(key -> key.label().equals(label))
                .findFirst());
        Providers providers = cases.providers().get();
        return new Known(
                held,
                held.flatMap(key -> providers.find(key.provider())).or(() -> row.provider().flatMap(providers::find)));
    }

    private void know(Known now) {
        known = Optional.of(now);
        entry.examine();
    }

    private void told(PublishKey.Result result) {
        PublishWords words = new PublishWords(stage.words());
        stage.refused(row.link(), result);
        words.problem(row.link(), result).ifPresent(entry::refused);
        words.done(row.link(), result).ifPresent(text -> {
            stage.notices().tell(Notice.good(text));
            published.run();
        });
    }
}
