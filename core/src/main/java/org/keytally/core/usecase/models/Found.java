package org.keytally.core.usecase.models;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyRegister;

// What was typed, found among keys and providers, or why it was not.
record Found<T>(Optional<T> thing, Optional<MappingRefusal> refusal) {

    private static <T> Found<T> refused(MappingRefusal why) {
        return new Found<>(Optional.empty(), Optional.of(why));
    }

    static Found<Key> key(Optional<String> name, KeyRegister register) {
        if (name.isEmpty()) {
            return new Found<>(Optional.empty(), Optional.empty());
        }
        List<Key> keys = register.all().stream().filter(key -> !key.isRemoved()).toList();
        return keys.stream()
                .filter(key -> key.isNamed(name.get()))
                .findFirst()
                .map(key -> new Found<>(Optional.of(key), Optional.empty()))
                .orElseGet(() -> refused(new MappingRefusal.UnknownKey(
                        name.get(), keys.stream().map(Key::label).toList())));
    }

    static Found<Provider> provider(Optional<String> name, Supplier<Providers> providers) {
        if (name.isEmpty()) {
            return new Found<>(Optional.empty(), Optional.empty());
        }
        Optional<Provider> provider = providers.get().find(name.get());
        if (provider.isEmpty()) {
            return refused(new MappingRefusal.UnknownProvider(
                    name.get(),
                    providers.get().all().stream()
                            .filter(Provider::answersPrompts)
                            .map(one -> one.id().value())
                            .toList()));
        }
        return provider.get().answersPrompts()
                ? new Found<>(provider, Optional.empty())
                : refused(new MappingRefusal.AnswersNone(provider.get()));
    }
}
