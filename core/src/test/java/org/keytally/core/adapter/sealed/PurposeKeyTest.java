package org.keytally.core.adapter.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PurposeKeyTest {

    @Test
    void derivesAsRfc5869Does() {
        byte[] material = new byte[22];
        Arrays.fill(material, (byte) 0x0b);

        assertThat(PurposeKey.stretch(material, new byte[0], "").getEncoded())
                .isEqualTo(HexFormat.of()
                        .parseHex("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"));
    }

    @Test
    void derivesTheSameKeyAgain() {
        HomeKey home = HomeKey.of(new byte[32]);

        assertThat(home.derive(Purpose.JOURNAL).getEncoded())
                .isEqualTo(home.derive(Purpose.JOURNAL).getEncoded());
    }

    @Test
    void givesEachPurposeAKeyOfItsOwn() {
        HomeKey home = HomeKey.random(new SecureRandom());
        Set<String> keys = new HashSet<>();
        for (Purpose purpose : Purpose.values()) {
            keys.add(HexFormat.of().formatHex(home.derive(purpose).getEncoded()));
        }

        assertThat(keys).hasSize(Purpose.values().length);
        assertThat(keys).doesNotContain(HexFormat.of().formatHex(home.reveal()));
    }

    @Test
    void givesNothingOnceClosed() {
        PurposeKey key = PurposeKey.random(new SecureRandom());
        key.close();

        assertThat(key.isDestroyed()).isTrue();
        assertThatThrownBy(key::getEncoded).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void derivedKeysOutliveTheHomesKey() {
        HomeKey home = HomeKey.of(new byte[32]);
        PurposeKey records = home.derive(Purpose.RECORDS);
        home.close();

        assertThat(home.isClosed()).isTrue();
        assertThat(records.getEncoded())
                .isEqualTo(HomeKey.of(new byte[32]).derive(Purpose.RECORDS).getEncoded());
    }

    @Test
    void isNeverSerialisedOrPrinted() {
        PurposeKey key = PurposeKey.random(new SecureRandom());

        assertThatThrownBy(() -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(key))
                .isInstanceOf(NotSerializableException.class);
        assertThat(key).hasToString("***************");
    }
}
