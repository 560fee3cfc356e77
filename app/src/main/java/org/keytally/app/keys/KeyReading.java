package org.keytally.app.keys;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.keytally.app.keys.KeyDraft.Field;
import org.keytally.app.secret.KeyTyping;
import org.keytally.app.secret.UnmeantException;
import org.keytally.core.domain.key.Cadence;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Marks;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.usecase.keys.KeyWish;

/// A draft being read: what cannot be meant is told beside it, and then nothing comes of the whole.
final class KeyReading {

    /// Reads one part.
    private interface Part<T> {
        T read() throws UnmeantException;
    }

    private final KeyDraft draft;
    private final KeyTyping typing;
    private boolean isWhole = true;

    private KeyReading(KeyDraft draft, KeyTyping typing) {
        this.draft = draft;
        this.typing = typing;
    }

    /// What a draft comes to; empty where a part of it cannot be meant.
    static Optional<KeyWish> of(KeyDraft draft, KeyTyping typing) {
        Arrays.stream(Field.values()).forEach(field -> draft.tell(field, ""));
        KeyReading reading = new KeyReading(draft, typing);
        KeyWish wish = reading.wish();
        return reading.isWhole ? Optional.of(wish) : Optional.empty();
    }

    /// How its provider is reached, for a test; empty where that cannot be said yet.
    static Optional<Connection> connection(KeyDraft draft, KeyTyping typing) {
        draft.tell(Field.ENDPOINT, "");
        draft.tell(Field.PIN, "");
        if (draft.lacksAddress()) {
            return Optional.empty();
        }
        KeyReading reading = new KeyReading(draft, typing);
        Connection connection = reading.connection();
        return reading.isWhole ? Optional.of(connection) : Optional.empty();
    }

    private KeyWish wish() {
        return new KeyWish(
                Optional.ofNullable(draft.provider.get()).map(one -> one.id().value()),
                label(),
                draft.scope.get(),
                Optional.ofNullable(draft.environment.get()),
                connection(),
                terms(),
                notes(),
                new Marks(draft.primary.get(), true, draft.lendable.get()));
    }

    // A new key gets a label by itself; one that has a label keeps one.
    private Optional<String> label() {
        String typed = draft.text(Field.LABEL);
        return typed.isBlank() && draft.before().isEmpty()
                ? Optional.empty()
                : part(Field.LABEL, Optional.empty(), () -> Optional.of(typing.label(typed)));
    }

    private Connection connection() {
        return new Connection(
                part(Field.ENDPOINT, Optional.empty(), () -> {
                    if (draft.lacksAddress()) {
                        throw new UnmeantException(typing.words().of("keys.more.no-address"));
                    }
                    return typing.address(draft.text(Field.ENDPOINT));
                }),
                Optional.ofNullable(draft.dialect.get()),
                text(Field.MODEL),
                text(Field.USER),
                part(Field.PIN, Optional.empty(), () -> typing.pin(draft.text(Field.PIN))));
    }

    private Terms terms() {
        Validity before = draft.before().map(key -> key.terms().validity()).orElse(Validity.ALWAYS);
        Optional<Instant> begin = moment(draft.from.get(), before.from());
        Optional<Instant> end = moment(draft.to.get(), before.to());
        return new Terms(
                part(Field.VALIDITY, before, () -> typing.validity(begin, end)),
                part(Field.ROTATION, Optional.<Cadence>empty(), () -> typing.cadence(draft.text(Field.ROTATION))),
                part(Field.BUDGET, Optional.empty(), () -> typing.budget(draft.text(Field.BUDGET)).map(this::asBefore)),
                part(Field.RATE, Optional.empty(), () -> typing.rate(draft.text(Field.RATE))));
    }

    // 12.50 that is read as 12.5 is no change.
    private BigDecimal asBefore(BigDecimal budget) {
        return draft.before()
                .flatMap(key -> key.terms().monthlyBudget())
                .filter(amount -> amount.compareTo(budget) == 0)
                .orElse(budget);
    }

    private Notes notes() {
        return new Notes(
                text(Field.OWNER), text(Field.PURPOSE), text(Field.REGION), text(Field.BILLING),
                part(Field.TAGS, Collections.emptySortedMap(), this::tags));
    }

    // What was left as it is stays, also where it holds a comma.
    private SortedMap<String, String> tags() throws UnmeantException {
        Optional<SortedMap<String, String>> before = draft.before()
                .map(key -> key.notes().tags())
                .filter(tags -> KeyDraft.text(tags).equals(draft.text(Field.TAGS)));
        return before.isPresent() ? before.get() : typing.tags(draft.text(Field.TAGS));
    }

    // A day that was left as it is keeps its time, which the dialogue does not show.
    private static Optional<Instant> moment(@Nullable LocalDate day, Optional<Instant> before) {
        return before.filter(at -> KeyDraft.day(at).equals(day))
                .or(() -> Optional.ofNullable(day).map(KeyTyping::start));
    }

    private Optional<String> text(Field field) {
        return KeyTyping.text(draft.text(field));
    }

    private <T> T part(Field field, T otherwise, Part<? extends T> part) {
        try {
            return part.read();
        } catch (UnmeantException unmeant) {
            draft.tell(field, unmeant.why());
            isWhole = false;
            return otherwise;
        }
    }
}
