package org.keytally.core.adapter.keychain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.SecretStoreException.Kind;

/// A text keychain in memory that can be told to lose, mangle, hang or refuse.
final class FakeTextKeychain implements TextKeychain {

    final Map<String, String> texts = new HashMap<>();
    int writesToLose;
    int writesToMangle;
    boolean refuses;
    Runnable beforeEach = () -> {};

    @Override
    public int longest() {
        return 1280;
    }

    @Override
    public void probe() throws SecretStoreException {
        enter();
    }

    @Override
    public Optional<String> read(String account) throws SecretStoreException {
        enter();
        return Optional.ofNullable(texts.get(account));
    }

    @Override
    public void write(String account, String text) throws SecretStoreException {
        enter();
        if (writesToLose > 0) {
            writesToLose--;
            return;
        }
        texts.put(account, writesToMangle-- > 0 ? text.substring(1) : text);
    }

    @Override
    public void delete(String account) throws SecretStoreException {
        enter();
        texts.remove(account);
    }

    private void enter() throws SecretStoreException {
        beforeEach.run();
        if (refuses) {
            throw new SecretStoreException(Kind.UNAVAILABLE, "refused");
        }
    }
}
