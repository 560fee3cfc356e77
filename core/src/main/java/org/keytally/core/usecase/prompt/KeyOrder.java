package org.keytally.core.usecase.prompt;

import java.util.List;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyRegister;
import org.keytally.core.domain.prompt.KeysInOrder;

/// The keys of a register in order, put in order again only when the register has changed.
public final class KeyOrder {

    private final KeyRegister register;
    private volatile Known known = new Known(List.of(), KeysInOrder.of(List.of()));

    private record Known(List<Key> keys, KeysInOrder inOrder) {}

    public KeyOrder(KeyRegister register) {
        this.register = register;
    }

    KeysInOrder present() {
        List<Key> now = register.all();
        Known last = known;
        if (last.keys().equals(now)) {
            return last.inOrder();
        }
        Known next = new Known(now, KeysInOrder.of(now));
        known = next;
        return next.inOrder();
    }
}
