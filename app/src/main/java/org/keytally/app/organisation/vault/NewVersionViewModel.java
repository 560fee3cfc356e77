package org.keytally.app.organisation.vault;

import java.util.Optional;
import org.keytally.app.fx.Notice;
import org.keytally.app.secret.Question;
import org.keytally.app.secret.SecretEntry;
import org.keytally.app.secret.SecretWork;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.SecretExam;
import org.keytally.core.usecase.vault.PublishKey;

/// A new secret on its way into the place of the one that is published.
final class NewVersionViewModel {

    private final VaultCases cases;
    private final SharedRow row;
    private final Stage stage;
    private final Runnable published;
    private final Optional<Provider> provider;
    private final SecretEntry entry;

    /// @param published told once it lies there
    NewVersionViewModel(VaultCases cases, SharedRow row, Stage stage, Runnable published) {
        this.cases = cases;
        this.row = row;
        this.stage = stage;
        this.published = published;
        this.provider = held().flatMap(key -> cases.providers().get().find(key.provider()))
                .or(() -> row.provider().flatMap(id -> cases.providers().get().find(id)));
        this.entry = new SecretEntry(
                stage.tasks(),
                stage.words(),
                one -> provider.map(known -> SecretExam.refusal(one, known)).orElseGet(() -> SecretExam.refusal(one)),
                this::question);
    }

    /// The secret as it comes in.
    SecretEntry entry() {
        return entry;
    }

    void publish() {
        PublishKey publishing = cases.work().publishKey();
        entry.take().ifPresent(held -> new SecretWork(stage.tasks()).runLasting(
                held, one -> publishing.rotate(row.link(), row.name(), one), this::told, entry::released));
    }

    // Whom to ask is known from the key this home holds alone: the secret would go wherever a tag in the vault says.
    private Question question() {
        Optional<Key> held = held();
        Optional<Provider> asked = provider.filter(one -> held.isPresent() && one.answersPrompts());
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

    private Optional<Key> held() {
        return row.key().flatMap(label -> cases.keys().get().stream()
                .filter(key -> key.label().equals(label))
                .findFirst());
    }

    private void told(PublishKey.Result result) {
        PublishWords words = new PublishWords(stage.words());
        words.problem(row.link(), result).ifPresent(entry::refused);
        words.done(row.link(), result).ifPresent(text -> {
            stage.notices().tell(Notice.good(text));
            published.run();
        });
    }
}
