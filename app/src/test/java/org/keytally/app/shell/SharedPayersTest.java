package org.keytally.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyCare;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.SampleKeys;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.usecase.keys.ListKeys;

final class SharedPayersTest {

    private static final Words WORDS = Words.in("en");

    @Test
    void namesOwnersAndWhereThereIsNoneTheScope() {
        assertThat(SharedPayers.charged(
                List.of(
                        line(Scope.TEAM, "Andrew", KeyState.ACTIVE),
                        line(Scope.TEAM, "Andrew", KeyState.ACTIVE),
                        line(Scope.COMPANY, "", KeyState.ACTIVE)),
                WORDS))
                .isEqualTo("They charge Andrew, Company.");
    }

    @Test
    void namesNobodyWhoseKeyCannotPay() {
        assertThat(SharedPayers.charged(
                List.of(line(Scope.TEAM, "Andrew", KeyState.DISABLED), line(Scope.PERSONAL, "Sarah", KeyState.ACTIVE)),
                WORDS))
                .isEqualTo("There is no shared key to charge yet.");
    }

    private static ListKeys.Line line(Scope scope, String owner, KeyState state) {
        Key plain = SampleKeys.plain("0001");
        Key key = new Key(
                plain.id(), plain.provider(), plain.label(), scope, plain.environment(), plain.connection(),
                plain.terms(),
                new Notes(
                        Optional.of(owner).filter(name -> !name.isEmpty()), Optional.empty(), Optional.empty(),
                        Optional.empty(), new TreeMap<>()),
                plain.marks(), plain.trace());
        return new ListKeys.Line(key, state, KeyCare.of(key, plain.trace().created()), ListKeys.Past.NONE);
    }
}
