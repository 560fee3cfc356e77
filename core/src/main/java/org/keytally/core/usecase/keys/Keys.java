package org.keytally.core.usecase.keys;

import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.SecretMemory;
import org.keytally.core.domain.prompt.AnswerCache;

/// What can be done with the keys of a home.
///
/// @param policy tells whether a key may be used at all
public record Keys(
        KeyRing ring, Supplier<Providers> providers, ListKeys listKeys, SecretMemory memory, AnswerCache answers,
        BiPredicate<Key, Provider> policy) {

    public AddKey addKey() {
        return new AddKey(ring, providers);
    }

    public ImportKeys importKeys() {
        return new ImportKeys(ring, addKey());
    }

    public FindKeys findKeys() {
        return new FindKeys(ring, providers);
    }

    public ReplaceKey replaceKey() {
        return new ReplaceKey(ring, providers);
    }

    public ChangeKey changeKey() {
        return new ChangeKey(ring);
    }

    public SwitchKey switchKey() {
        return new SwitchKey(ring, memory);
    }

    public RemoveKey removeKey() {
        return new RemoveKey(ring);
    }

    public RestoreKey restoreKey() {
        return new RestoreKey(ring);
    }

    public LendKey lendKey() {
        return new LendKey(ring, providers, policy);
    }

    public LockKeys lockKeys() {
        return new LockKeys(memory, answers, ring.witness());
    }
}
