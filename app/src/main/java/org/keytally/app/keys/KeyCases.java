package org.keytally.app.keys;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.keytally.core.Keytally;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.usecase.keys.AddKey;
import org.keytally.core.usecase.keys.ListKeys;
import org.keytally.core.usecase.keys.RemoveKey;
import org.keytally.core.usecase.keys.ReplaceKey;
import org.keytally.core.usecase.keys.RestoreKey;
import org.keytally.core.usecase.keys.SwitchKey;
import org.keytally.core.usecase.prompt.TestKey;

/// What a person can do with keys, as this screen needs it.
record KeyCases(
        ListKeys list,
        AddKey add,
        ReplaceKey replace,
        SwitchKey turn,
        RemoveKey remove,
        RestoreKey restore,
        TestKey test,
        Supplier<Providers> providers,
        InstantSource clock) {

    static KeyCases of(Keytally home) {
        return new KeyCases(
                home.listKeys(),
                home.addKey(),
                home.replaceKey(),
                home.switchKey(),
                home.removeKey(),
                home.restoreKey(),
                home.testKey(),
                home::providers,
                home::now);
    }
}
