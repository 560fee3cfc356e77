package org.keytally.core.adapter.keychain;

import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.SecretStoreException.Kind;

/// What makes one change fail, counted over several stores.
final class Fuse {

    private int changesLeft = Integer.MAX_VALUE;
    private boolean staysBlown;

    /// The change of that number fails, those after it work.
    void failAt(int change) {
        changesLeft = change;
        staysBlown = false;
    }

    /// The change of that number fails and so do all after it, as if the program had ended.
    void endAt(int change) {
        changesLeft = change;
        staysBlown = true;
    }

    void mend() {
        changesLeft = Integer.MAX_VALUE;
    }

    void change() throws SecretStoreException {
        if (changesLeft == 0) {
            changesLeft = staysBlown ? 0 : Integer.MAX_VALUE;
            throw new SecretStoreException(Kind.UNAVAILABLE, "the fuse is blown");
        }
        changesLeft--;
    }
}
