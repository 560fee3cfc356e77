package org.keytally.core.adapter.sealed.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.SealedException.Kind;
import org.keytally.core.sweep.Canary;

final class PassphraseTest {

    @Test
    void wipesTheCharactersItWasGiven() throws SealedException {
        char[] given = Canary.characters(" horse");

        Passphrase passphrase = Passphrase.of(given);

        assertThat(given).containsOnly('\0');
        assertThat(passphrase.copy()).isEqualTo(Canary.bytes(" horse"));
    }

    @Test
    void isTheSameHoweverASystemTypesItsAccents() throws SealedException {
        byte[] one = Passphrase.of(Canary.characters("\u00e9")).copy();
        byte[] two = Passphrase.of(Canary.characters("e\u0301")).copy();

        assertThat(two).isEqualTo(one).isEqualTo((Canary.CORE + "\u00e9").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keepsCharactersBeyondTheBasicPlane() throws SealedException {
        assertThat(Passphrase.of(Canary.characters("\ud83d\udd11")).copy()).isEqualTo(Canary.bytes("\ud83d\udd11"));
    }

    @Test
    void refusesNoneTooManyAndWhatIsNoText() {
        assertThat(kindOf(new char[0])).isEqualTo(Kind.EMPTY);
        assertThat(kindOf(new char[Passphrase.LONGEST + 1])).isEqualTo(Kind.TOO_LARGE);
        assertThat(kindOf(new char[]{'a', '\ud83d'})).isEqualTo(Kind.NOT_TEXT);
        assertThat(kindOf(new char[]{'\ud83d', 'a'})).isEqualTo(Kind.NOT_TEXT);
    }

    @Test
    void isNeverPrinted() throws SealedException {
        assertThat(Passphrase.of(Canary.characters(""))).hasToString("***************");
    }

    private static Kind kindOf(char[] characters) {
        return catchThrowableOfType(SealedException.class, () -> Passphrase.of(characters)).kind();
    }
}
