package org.keytally.app.shell;

import java.util.List;
import java.util.stream.Collectors;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.usecase.keys.ListKeys;

/// Who is charged where shared keys pay, as the switch to them says.
final class SharedPayers {

    private static final int MOST = 3;

    private SharedPayers() {}

    /// By name where one is known; of many, the first few.
    static String charged(List<ListKeys.Line> keys, Words words) {
        List<String> names = keys.stream()
                .filter(line -> line.state() == KeyState.ACTIVE && line.key().scope() != Scope.PERSONAL)
                .map(line -> name(line.key(), words))
                .distinct()
                .toList();
        if (names.isEmpty()) {
            return words.of("frame.charges.nobody");
        }
        String shown = names.stream().limit(MOST).collect(Collectors.joining(", "));
        return words.of("frame.charges", names.size() > MOST ? shown + ", …" : shown);
    }

    private static String name(Key key, Words words) {
        return key.notes().owner().orElseGet(() -> words.of("sign.payer", Payer.of(key.scope())));
    }
}
