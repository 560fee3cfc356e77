package org.keytally.core.adapter.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.sealed.SealedException.Kind;

final class PreambleTest {

    private final Preamble preamble = new Preamble("KTSEALED", 2);

    @Test
    void acceptsItsOwnAndOlderFormats() {
        assertThatCode(() -> preamble.check(preamble.bytes(), 0, "f")).doesNotThrowAnyException();
        assertThatCode(() -> preamble.check(new Preamble("KTSEALED", 1).bytes(), 0, "f")).doesNotThrowAnyException();
    }

    @Test
    void saysThatANewerFormatIsNewer() {
        assertThat(kindOf(new Preamble("KTSEALED", 3).bytes())).isEqualTo(Kind.NEWER);
    }

    @Test
    void saysThatAnotherFileIsDamaged() {
        assertThat(kindOf(new Preamble("KTHEADER", 2).bytes())).isEqualTo(Kind.DAMAGED);
    }

    @Test
    void neverTakesAFlippedBitForANewerFormat() {
        for (int bit = 0; bit < Preamble.LENGTH * 8; bit++) {
            byte[] changed = preamble.bytes();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(kindOf(changed)).as("bit %d", bit).isEqualTo(Kind.DAMAGED);
        }
    }

    @Test
    void saysThatACutFileIsDamaged() {
        assertThat(kindOf(new byte[0])).isEqualTo(Kind.DAMAGED);
        assertThat(kindOf(new byte[Preamble.LENGTH - 1])).isEqualTo(Kind.DAMAGED);
    }

    private Kind kindOf(byte[] bytes) {
        return catchThrowableOfType(SealedException.class, () -> preamble.check(bytes, 0, "f"))
                .kind();
    }
}
