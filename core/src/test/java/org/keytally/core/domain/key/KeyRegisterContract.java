package org.keytally.core.domain.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What every register of keys does.
public interface KeyRegisterContract {

    KeyRegister register();

    /// The same register as it is found after the program was started anew.
    KeyRegister reopened();

    @Test
    default void isEmptyAtFirst() {
        assertThat(register().all()).isEmpty();
    }

    @Test
    default void keepsEverythingThatARecordSays() {
        List<Key> keys = List.of(SampleKeys.plain("0001"), SampleKeys.full("0002"));
        register().save(keys);

        assertThat(register().all()).isEqualTo(keys);
        assertThat(reopened().all()).isEqualTo(keys);
    }

    @Test
    default void replacesARecordInItsPlace() {
        register().save(List.of(SampleKeys.plain("0001"), SampleKeys.plain("0002")));
        Key changed = SampleKeys.plain("0001").withMarks(Marks.USUAL.withEnabled(false));

        register().save(List.of(changed));

        assertThat(reopened().all()).isEqualTo(List.of(changed, SampleKeys.plain("0002")));
    }

    @Test
    default void forgetsForGood() {
        register().save(List.of(SampleKeys.plain("0001"), SampleKeys.plain("0002")));

        register().forget(List.of(new KeyId("key-0001"), new KeyId("key-unknown")));

        assertThat(register().all()).isEqualTo(List.of(SampleKeys.plain("0002")));
        assertThat(reopened().all()).isEqualTo(List.of(SampleKeys.plain("0002")));
    }
}
