package org.keytally.core.usecase.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.history.History;
import org.keytally.core.domain.home.NameKind;
import org.keytally.core.domain.prompt.AnswerCache;
import org.keytally.core.usecase.FakeHome;

final class ErasePersonTest {

    private final FakeHome home = new FakeHome();
    private final ErasePerson erasePerson = new ErasePerson(home.names, AnswerCache.NONE, History.NONE, home.witness);

    @Test
    void erasesTheNameAndNotesItUnderTheIdThatStandsForNobody() {
        String id = home.names.idOf(NameKind.PERSON, "Kim").value();

        assertThat(erasePerson.erase("Kim")).isTrue();

        assertThat(home.names.find(NameKind.PERSON, "Kim")).isEmpty();
        assertThat(home.trail.events().getLast().subject()).isEqualTo(new Subject(Subject.Kind.PERSON, id));
        assertThat(home.everythingShown()).doesNotContain("Kim");
    }

    @Test
    void erasesThePersonAtWorkToo() {
        home.witness.tell(AuditAction.KEYS_LOCKED, Subject.HOME);

        assertThat(erasePerson.erase(FakeHome.PERSON)).isTrue();

        assertThat(home.names.find(NameKind.PERSON, FakeHome.PERSON)).isEmpty();
    }

    @Test
    void knowsNobodyOfAnotherNameOrKind() {
        home.names.idOf(NameKind.HOST, "desk");

        assertThat(List.of(erasePerson.erase("Nobody"), erasePerson.erase("desk"))).containsOnly(false);
        assertThat(home.trail.events()).isEmpty();
    }
}
