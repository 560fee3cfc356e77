package org.keytally.core.domain.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.key.KeyCalendar.Kind;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.keys.KeyWish;

final class KeyCalendarTest {

    private static final Instant NOW = FakeHome.NOON;

    private final FakeHome home = new FakeHome();

    @Test
    void tellsWhatExpiresAndWhatIsToBeReplacedTheSoonestFirst() {
        add("Work", Optional.of(Duration.ofDays(40)), Optional.empty());
        add("Mine", Optional.of(Duration.ofDays(10)), Optional.of(Cadence.NEVER));

        assertThat(told(NOW)).containsExactly("Mine EXPIRES 10", "Work ROTATES 31", "Work EXPIRES 40");
    }

    @Test
    void looksNinetyDaysAhead() {
        add("Late", Optional.of(Duration.ofDays(91)), Optional.of(Cadence.NEVER));
        add("Never", Optional.empty(), Optional.of(Cadence.NEVER));

        assertThat(told(NOW)).isEmpty();
    }

    @Test
    void keepsARotationThatWasNotDone() {
        add("Work", Optional.empty(), Optional.of(Cadence.MONTHLY));

        assertThat(told(NOW.plus(Duration.ofDays(60)))).containsExactly("Work ROTATES 31");
    }

    @Test
    void leavesOutKeysThatAreNotInUse() {
        add("Gone", Optional.of(Duration.ofDays(3)), Optional.of(Cadence.MONTHLY));

        assertThat(told(NOW.plus(Duration.ofDays(4)))).isEmpty();
    }

    @Test
    void tellsWhenALeaseEndsAndLeavesRotationToTheVault() {
        Key key = add("Shared", Optional.empty(), Optional.of(Cadence.MONTHLY));
        Key lent =
                key.withTerms(key.terms().withLease(new Lease("acme.vault.azure.net", NOW.plus(Duration.ofDays(3)))));

        assertThat(KeyCalendar.of(List.of(lent), NOW).dates())
                .containsExactly(new KeyCalendar.Date(NOW.plus(Duration.ofDays(3)), Kind.LEASE_ENDS, lent));
    }

    private List<String> told(Instant now) {
        return KeyCalendar.of(home.ring.register().all(), now).dates().stream()
                .map(date -> date.key().label() + " " + date.kind() + " "
                        + Duration.between(NOW, date.at()).toDays())
                .toList();
    }

    private Key add(String label, Optional<Duration> validFor, Optional<Cadence> cadence) {
        Terms terms = new Terms(
                new Validity(Optional.empty(), validFor.map(NOW::plus)), cadence, Optional.empty(), Optional.empty());
        return home.add(new KeyWish(Optional.of("openai"), Optional.of(label), Scope.PERSONAL, Optional.empty(),
                new Connection(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()), terms,
                Notes.NONE, Marks.USUAL), FakeHome.openAi(label));
    }
}
