package org.keytally.app.keys;

import org.keytally.app.fx.Tasks;
import org.keytally.app.secret.Question;
import org.keytally.app.secret.SecretEntry;
import org.keytally.app.secret.SecretWork;
import org.keytally.app.words.KeyWords;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.SecretExam;
import org.keytally.core.usecase.keys.KeyChange;

/// A new secret on its way into the place of a former one: pasted, tested where the key is used, put in.
final class RotateKeyViewModel {

    private final KeyCard card;
    private final KeyCases cases;
    private final Tasks tasks;
    private final Words words;
    private final Runnable done;
    private final SecretEntry entry;

    /// @param done told once the former secret is gone
    RotateKeyViewModel(KeyCard card, KeyCases cases, Tasks tasks, Words words, Runnable done) {
        this.card = card;
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.done = done;
        this.entry = new SecretEntry(tasks, words, SecretExam::refusal, this::question);
    }

    /// The secret as it comes in.
    SecretEntry entry() {
        return entry;
    }

    /// Puts it in the place of the former one.
    void rotate() {
        entry.take().ifPresent(held -> new SecretWork(tasks).run(
                held, one -> cases.replace().replace(card.id(), one), this::show, entry::released));
    }

    private Question question() {
        return new Question.Asked(
                words.of("keys.rotate.testing"), one -> cases.tryInPlace().apply(card.id(), one));
    }

    private void show(KeyChange change) {
        switch (change) {
            case KeyChange.Done _,KeyChange.Already _ -> done.run();
            case KeyChange.Refused(var why) -> entry.refused(new KeyWords(words).refusal(why));
        }
    }
}
