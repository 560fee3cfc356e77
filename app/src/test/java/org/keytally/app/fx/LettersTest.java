package org.keytally.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LettersTest {

    @Test
    void takesTheFirstOfAWordThatIsFreeThenAnyOfTheName() {
        assertThat(letters("Add key", "Again", "Keys", "Akay", "Add a key")).isEqualTo("AGKYD");
    }

    @Test
    void findsAnUmlautOnItsLetter() {
        assertThat(letters("Übernehmen", "Ändern", "Öffnen")).isEqualTo("UAO");
    }

    @Test
    void takesAnyLetterWhereTheNameHasNone() {
        assertThat(letters("$ …", "»«", "_")).isEqualTo("ABC");
    }

    @Test
    void leavesAloneWhatSomethingElseAlwaysHas() {
        assertThat(Letters.of(List.of(
                new Letters.Wanted("1 day", Optional.empty()), new Letters.Wanted("Home", Optional.of('1')))))
                .containsExactly(Optional.of('D'), Optional.of('1'));
    }

    @Test
    void givesNobodyALetterTwiceAndTheLastNoneWhenAllAreGiven() {
        List<Optional<Character>> given = Letters.of(IntStream.range(0, 40)
                .mapToObj(_ -> new Letters.Wanted("Same", Optional.empty()))
                .toList());

        assertThat(given.subList(0, 36)).doesNotHaveDuplicates().doesNotContain(Optional.empty());
        assertThat(given.subList(36, 40)).containsOnly(Optional.empty());
    }

    private static String letters(String... names) {
        return String.join("", Letters.of(List.of(names).stream()
                .map(name -> new Letters.Wanted(name, Optional.empty()))
                .toList()).stream()
                .map(letter -> letter.map(String::valueOf).orElse("-"))
                .toList());
    }
}
