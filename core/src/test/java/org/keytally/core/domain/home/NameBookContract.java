package org.keytally.core.domain.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What every book of names does.
public interface NameBookContract {

    NameBook book();

    /// The same book as it is found after the program was started anew.
    NameBook reopened();

    @Test
    default void givesANameTheSameIdForEver() {
        NameId id = book().idOf(NameKind.PERSON, "Søren ✎");

        assertThat(book().idOf(NameKind.PERSON, "Søren ✎")).isEqualTo(id);
        assertThat(reopened().idOf(NameKind.PERSON, "Søren ✎")).isEqualTo(id);
        assertThat(reopened().nameOf(id)).contains("Søren ✎");
    }

    @Test
    default void tellsAPersonFromAHostOfTheSameName() {
        assertThat(book().idOf(NameKind.PERSON, "sam")).isNotEqualTo(book().idOf(NameKind.HOST, "sam"));
    }

    @Test
    default void knowsNoNameThatWasNotGiven() {
        assertThat(book().find(NameKind.PERSON, "sam")).isEmpty();
        assertThat(book().nameOf(new NameId("f".repeat(32)))).isEmpty();
        assertThat(book().erase(new NameId("f".repeat(32)))).isFalse();
    }

    @Test
    default void erasesANameForGoodAndGivesItAnotherIdAfterwards() {
        NameId id = book().idOf(NameKind.PERSON, "sam");
        NameId other = book().idOf(NameKind.PERSON, "kim");

        assertThat(book().erase(id)).isTrue();

        assertThat(reopened().nameOf(id)).isEmpty();
        assertThat(reopened().nameOf(other)).contains("kim");
        assertThat(book().idOf(NameKind.PERSON, "sam")).isNotEqualTo(id);
    }
}
