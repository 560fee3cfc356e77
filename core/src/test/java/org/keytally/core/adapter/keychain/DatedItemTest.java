package org.keytally.core.adapter.keychain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DatedItemTest {

    @Test
    void theItemChangedLastComesFirst() {
        assertThat(newestFirst("/item/1 30", "/item/2 10", "/item/3 20"))
                .isEqualTo(List.of("/item/1", "/item/3", "/item/2"));
    }

    @Test
    void ofItemsChangedInOneSecondTheOneMadeLastComesFirst() {
        assertThat(newestFirst("/item/9 10", "/item/10 10", "/item/8 10"))
                .isEqualTo(List.of("/item/10", "/item/9", "/item/8"));
    }

    private static List<String> newestFirst(String... items) {
        return DatedItem.newestFirst(
                List.of(items).stream().map(DatedItemTest::item).toList());
    }

    private static DatedItem item(String text) {
        int space = text.indexOf(' ');
        return DatedItem.of(text.substring(0, space), "(<uint64 " + text.substring(space + 1) + ">,)");
    }
}
