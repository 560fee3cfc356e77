package org.keytally.core.usecase.models;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.catalog.OwnModel;
import org.keytally.core.domain.catalog.OwnProvider;
import org.keytally.core.domain.catalog.OwnProviderBook;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderFault;
import org.keytally.core.domain.catalog.ProviderFaultException;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyRegister;
import org.keytally.core.usecase.Witness;

/// Adds, changes and removes providers of a person's own.
public final class ChangeProviders {

    /// What came of it.
    public sealed interface Result {

        /// It is so now.
        record Done() implements Result {}

        /// The file would not be one that can be read.
        record Faulty(ProviderFault why) implements Result {}

        /// It is none of a person's own.
        record NotOwn(String id) implements Result {}

        /// Keys are for it, which would have nowhere to go.
        record InUse(List<String> labels) implements Result {}
    }

    private final OwnProviderBook book;
    private final Supplier<Providers> providers;
    private final KeyRegister keys;
    private final Witness witness;

    public ChangeProviders(
            OwnProviderBook book, Supplier<Providers> providers, KeyRegister keys, Witness witness) {
        this.book = book;
        this.providers = providers;
        this.keys = keys;
        this.witness = witness;
    }

    public Result add(OwnProvider entry) {
        return written(() -> book.adding(entry), entry, "added");
    }

    public Result change(OwnProvider entry) {
        return own(entry.id()).isEmpty()
                ? new Result.NotOwn(entry.id())
                : written(() -> book.changing(entry), entry, "changed");
    }

    /// Removes one that no key is for, removed keys within their grace among them.
    public Result remove(String id) {
        Optional<Provider> own = own(id);
        if (own.isEmpty()) {
            return new Result.NotOwn(id);
        }
        List<String> labels = keys.all().stream()
                .filter(key -> key.provider().equals(own.get().id()))
                .map(Key::label)
                .toList();
        OwnProvider former = entry(own.get());
        return labels.isEmpty()
                ? written(() -> book.removing(own.get().id()), former, "removed")
                : new Result.InUse(labels);
    }

    /// What a person said of a provider of their own.
    public static OwnProvider entry(Provider provider) {
        String id = provider.id().value();
        return new OwnProvider(
                id,
                provider.name().equals(id) ? "" : provider.name(),
                provider.access().base().map(Object::toString).orElse(""),
                provider.access().dialect().orElse(""),
                provider.about().recommendedModel().orElse(""),
                provider.isLocal(),
                provider.about().models().stream()
                        .map(facts -> new OwnModel(facts.model(), facts.contextWindow(), facts.maxOutput()))
                        .toList());
    }

    private Optional<Provider> own(String id) {
        Providers known = providers.get();
        return known.find(id).filter(known::isOwn);
    }

    private Result written(Supplier<OwnProviderBook.Change> change, OwnProvider entry, String what) {
        try {
            OwnProviderBook.Change checked = change.get();
            Map<String, String> facts = new TreeMap<>(Map.of("provider", entry.id(), "what", what));
            facts.put("base", entry.base());
            witness.tell(AuditAction.PROVIDER_CHANGED, ModelFacts.subject("provider." + entry.id()), facts);
            checked.write();
            return new Result.Done();
        } catch (ProviderFaultException wrong) {
            return new Result.Faulty(wrong.fault());
        }
    }
}
