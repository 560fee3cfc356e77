package org.keytally.core.usecase.models;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyRegister;
import org.keytally.core.domain.model.Mapping;
import org.keytally.core.domain.model.MappingPlace;
import org.keytally.core.domain.model.MappingTarget;
import org.keytally.core.domain.model.ModelRegister;
import org.keytally.core.domain.model.ModelRules;
import org.keytally.core.domain.model.PromptType;
import org.keytally.core.usecase.Witness;

/// Lays down which model, key and limits prompts of a type get.
public final class MapModel {

    /// What came of it.
    public sealed interface Result {

        /// It holds now, in place of the former one.
        record Mapped(Mapping mapping, Optional<Mapping> former) implements Result {}

        /// Nothing was changed.
        record Refused(MappingRefusal why) implements Result {}
    }

    private final ModelRegister models;
    private final KeyRegister keys;
    private final Supplier<Providers> providers;
    private final Witness witness;

    public MapModel(ModelRegister models, KeyRegister keys, Supplier<Providers> providers, Witness witness) {
        this.models = models;
        this.keys = keys;
        this.providers = providers;
        this.witness = witness;
    }

    public Result map(MappingWish wish) {
        Found<Key> with = Found.key(wish.key(), keys);
        Found<Key> only = Found.key(wish.where().key(), keys);
        Found<Provider> named = Found.provider(wish.provider(), providers);
        Optional<MappingRefusal> refusal = Stream.of(with.refusal(), only.refusal(), named.refusal())
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> contradiction(with.thing(), only.thing(), named.thing()));
        if (refusal.isPresent()) {
            return new Result.Refused(refusal.get());
        }
        Optional<ProviderId> provider = named.thing()
                .map(Provider::id)
                .or(() -> with.thing().or(only::thing).map(Key::provider));
        MappingPlace place = new MappingPlace(
                PromptType.of(wish.where().type()), only.thing().map(Key::id), wish.where().environment(),
                wish.where().hours());
        return target(wish, provider, place, with.thing());
    }

    private static Optional<MappingRefusal> contradiction(
            Optional<Key> with, Optional<Key> only, Optional<Provider> named) {
        Optional<Key> foreign = Stream.of(with, only)
                .flatMap(Optional::stream)
                .filter(key -> named.filter(provider -> !provider.id().equals(key.provider())).isPresent())
                .findFirst();
        if (foreign.isPresent()) {
            return Optional.of(new MappingRefusal.OtherProvider(foreign.get(), named.orElseThrow().name()));
        }
        boolean areTwo = with.isPresent() && only.isPresent()
                && !with.get().provider().equals(only.get().provider());
        return areTwo ? Optional.of(new MappingRefusal.TwoProviders(with.get(), only.get())) : Optional.empty();
    }

    private Result target(
            MappingWish wish, Optional<ProviderId> provider, MappingPlace place, Optional<Key> with) {
        boolean isEmptyTier = wish.tier()
                .filter(tier -> models.rules().tierBook().of(tier, provider).isEmpty() && !wish.orCheaper())
                .isPresent();
        if (isEmptyTier) {
            return new Result.Refused(new MappingRefusal.EmptyTier(
                    wish.tier().orElseThrow(), provider.map(ProviderId::value).orElse("")));
        }
        MappingTarget target = wish.model()
                .<MappingTarget>map(model -> new MappingTarget.Named(provider, model))
                .or(() -> wish.tier().map(tier -> new MappingTarget.InTier(provider, tier, wish.orCheaper())))
                .orElseGet(() -> new MappingTarget.AsUsual(provider));
        boolean saysNothing = target instanceof MappingTarget.AsUsual(var id)
                && id.isEmpty() && with.isEmpty() && wish.limits().isEmpty();
        return saysNothing
                ? new Result.Refused(new MappingRefusal.NothingSaid())
                : keep(new Mapping(place, target, with.map(Key::id), wish.limits()));
    }

    private Result keep(Mapping mapping) {
        witness.tell(AuditAction.MODEL_CHANGED, ModelFacts.subject(mapping.place().type().name()), facts(mapping));
        ModelRules former = models.change(rules -> rules.with(mapping));
        return new Result.Mapped(mapping, former.at(mapping.place()));
    }

    private static Map<String, String> facts(Mapping mapping) {
        Map<String, String> facts = new TreeMap<>(ModelFacts.place(mapping.place()));
        mapping.target().provider().ifPresent(provider -> facts.put("provider", provider.value()));
        switch (mapping.target()) {
            case MappingTarget.Named named -> facts.put("model", named.model());
            case MappingTarget.InTier in -> facts.put("tier", in.tier().name());
            case MappingTarget.AsUsual _ -> {}
        }
        mapping.key().ifPresent(key -> facts.put("key", key.value()));
        mapping.limits().maxTokens().ifPresent(most -> facts.put("max-tokens", String.valueOf(most)));
        mapping.limits().temperature().ifPresent(heat -> facts.put("temperature", heat.toPlainString()));
        return facts;
    }
}
