package org.keytally.core.adapter.sealed.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class RecoveryPhraseTest {

    private final RecoveryPhrase phrase = RecoveryPhrase.random(new SecureRandom());

    @Test
    void isShownInSevenGroupsOfFour() {
        assertThat(new String(phrase.shown())).matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}");
    }

    @Test
    void isReadAsItWasShown() {
        assertThat(read(new String(phrase.shown()))).isEqualTo(phrase.copy());
    }

    @Test
    void staysReadableByLaterVersions() {
        byte[] counted = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

        assertThat(fixed().copy()).isEqualTo(counted);
    }

    @Test
    void doesNotMindCaseSpacesAndMisreadLetters() {
        String shown = new String(phrase.shown());
        String typed = " " + shown.toLowerCase(Locale.ROOT).replace('-', ' ').replace('0', 'o').replace('1', 'l');

        assertThat(read(typed)).isEqualTo(phrase.copy());
    }

    @Test
    void noticesAWrongCharacterAtEveryPlace() {
        // One slip in 4,096 goes unnoticed, so the phrase is a fixed one.
        String shown = new String(fixed().shown());
        for (int place = 0; place < shown.length(); place++) {
            if (shown.charAt(place) != '-') {
                char wrong = shown.charAt(place) == '7' ? '8' : '7';
                String typed = shown.substring(0, place) + wrong + shown.substring(place + 1);
                assertThat(RecoveryPhrase.of(typed.toCharArray())).as(typed).isEmpty();
            }
        }
    }

    @Test
    void noticesWhatIsTooShortTooLongOrForeign() {
        String shown = new String(phrase.shown());

        assertThat(RecoveryPhrase.of(shown.substring(1).toCharArray())).isEmpty();
        assertThat(RecoveryPhrase.of((shown + "0").toCharArray())).isEmpty();
        assertThat(RecoveryPhrase.of(shown.replace('-', '!').toCharArray())).isEmpty();
        assertThat(RecoveryPhrase.of(new char[0])).isEmpty();
    }

    @Test
    void wipesWhatWasTyped() {
        char[] typed = phrase.shown();

        assertThat(RecoveryPhrase.of(typed)).isPresent();

        assertThat(typed).containsOnly('\0');
    }

    @Test
    void showsNothingOnceClosed() {
        phrase.close();

        assertThatThrownBy(phrase::shown).isInstanceOf(IllegalStateException.class);
        assertThat(phrase).hasToString("***************");
    }

    private static byte[] read(String typed) {
        return RecoveryPhrase.of(typed.toCharArray()).orElseThrow().copy();
    }

    private static RecoveryPhrase fixed() {
        return RecoveryPhrase.of("0410-6105-0R3G-G28A-1C60-T3GF-21EZ".toCharArray()).orElseThrow();
    }
}
