package org.keytally.app.shell;

import java.util.Optional;
import org.keytally.core.domain.home.PassphraseSource;
import org.keytally.core.domain.key.Secret;

/// What a person typed into the window to open the home; each of it is given away once.
record Typed(UnlockViewModel.Ask asked, Optional<Secret> secret) implements PassphraseSource {

    static Typed nothing() {
        return new Typed(UnlockViewModel.Ask.NOTHING, Optional.empty());
    }

    @Override
    public Optional<Secret> existing() {
        return where(UnlockViewModel.Ask.PASSPHRASE);
    }

    @Override
    public Optional<Secret> chosen() {
        return where(UnlockViewModel.Ask.NEW_PASSPHRASE);
    }

    @Override
    public Optional<Secret> recovery() {
        return where(UnlockViewModel.Ask.RECOVERY);
    }

    private Optional<Secret> where(UnlockViewModel.Ask wanted) {
        return secret.filter(_ -> asked == wanted).map(Secret::copy);
    }
}
