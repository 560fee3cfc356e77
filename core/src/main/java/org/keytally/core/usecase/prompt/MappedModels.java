package org.keytally.core.usecase.prompt;

import java.net.URI;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keytally.core.domain.catalog.ModelBook;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.environment.EnvironmentProfile;
import org.keytally.core.domain.environment.EnvironmentRegister;
import org.keytally.core.domain.environment.LocalModels;
import org.keytally.core.domain.environment.RequestDefaults;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.model.Cheapest;
import org.keytally.core.domain.model.Mapping;
import org.keytally.core.domain.model.MappingLimits;
import org.keytally.core.domain.model.MappingTarget;
import org.keytally.core.domain.model.ModelRules;
import org.keytally.core.domain.model.OfferedModel;
import org.keytally.core.domain.model.PromptType;
import org.keytally.core.domain.model.Tier;
import org.keytally.core.domain.prompt.Choice;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.Question;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.Route;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.usecase.models.TierPrices;

/// The choice of models by what a person mapped, then by the profile of the environment.
public final class MappedModels implements ModelChoice {

    private static final ProviderId PRACTICE = new ProviderId("practice");

    private final Supplier<ModelRules> rules;
    private final EnvironmentRegister environments;
    private final Supplier<ModelBook> book;
    private final TierPrices prices;
    private final Pathfinder paths;
    private final Supplier<LocalTime> time;

    /// @param time of day where the person is
    public MappedModels(
            Supplier<ModelRules> rules,
            EnvironmentRegister environments,
            Supplier<ModelBook> book,
            TierPrices prices,
            Pathfinder paths,
            Supplier<LocalTime> time) {
        this.rules = rules;
        this.environments = environments;
        this.book = book;
        this.prices = prices;
        this.paths = paths;
        this.time = time;
    }

    @Override
    public RouteWish narrowed(RouteWish wish, Optional<String> model, Optional<Prompt> prompt) {
        if (wish.key().isPresent()) {
            return wish;
        }
        // A model that was named goes its own way, unless the mapping leaves the model open.
        Optional<Mapping> mapping = mapping(wish, Optional.empty())
                .filter(one -> model.isEmpty() || one.target() instanceof MappingTarget.AsUsual);
        Optional<Provider> named = wish.provider().flatMap(paths.providers().get()::find);
        Optional<Key> key = mapping.flatMap(Mapping::key)
                .flatMap(this::standing)
                .filter(one -> wish.provider().isEmpty()
                        || named.filter(provider -> provider.id().equals(one.provider())).isPresent());
        if (key.isPresent()) {
            return wish.along(wish.provider(), Optional.of(key.get().id().value()));
        }
        if (wish.provider().isPresent()) {
            return wish;
        }
        Optional<ProviderId> provider = mapping.flatMap(one -> provider(one, wish, prompt));
        boolean isOpen = model.isEmpty()
                && mapping.filter(one -> !(one.target() instanceof MappingTarget.AsUsual)).isEmpty();
        return provider.or(() -> isOpen ? ofProfile(wish) : Optional.empty())
                .map(id -> wish.along(Optional.of(id.value()), Optional.empty()))
                .orElse(wish);
    }

    private Optional<ProviderId> provider(Mapping mapping, RouteWish wish, Optional<Prompt> prompt) {
        return switch (mapping.target()) {
            case MappingTarget.Named named -> named.provider().or(() -> knowing(named.model(), wish));
            case MappingTarget.InTier in when in.provider().isPresent() -> in.provider();
            case MappingTarget.InTier in -> {
                Usage usage = expected(mapping.place().type(), prompt);
                yield prices.cheapest(in, affordable(in, wish), usage,
                        paths.clock().instant()) instanceof Cheapest.Found(var candidate, var _)
                                ? Optional.of(candidate.model().provider())
                                : Optional.empty();
            }
            case MappingTarget.AsUsual usual -> usual.provider();
        };
    }

    /// The provider of the first key whose models are known to have that one among them.
    private Optional<ProviderId> knowing(String model, RouteWish wish) {
        return paths.keys().present().all().stream()
                .filter(key -> key.serves(wish.environment()))
                .filter(key -> book.get().find(key.provider(), model).isPresent())
                .map(Key::provider)
                .findFirst();
    }

    /// The providers in a tier to which the prompt can go on the purse it would go on anyway.
    private Set<ProviderId> affordable(MappingTarget.InTier in, RouteWish wish) {
        List<Tier> tiers = in.orCheaper() ? in.tier().andCheaper() : List.of(in.tier());
        Stream<ProviderId> ids = tiers.stream()
                .flatMap(tier -> rules.get().tierBook().providers(tier).stream())
                .distinct();
        Optional<Payer> anyway = payer(paths.way(wish));
        return ids.filter(id -> {
            Optional<Payer> there = payer(paths.way(wish.along(Optional.of(id.value()), Optional.empty())));
            return there.isPresent() && (there.equals(anyway) || there.get() == Payer.FREE);
        }).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Payer> payer(Choice choice) {
        return switch (choice) {
            case Route route -> Optional.of(route.payer());
            case Question question -> Optional.of(question.personal().payer());
            case Refusal _ -> Optional.empty();
        };
    }

    private Optional<ProviderId> ofProfile(RouteWish wish) {
        Optional<EnvironmentProfile> profile = environments.of(wish.environment());
        if (profile.filter(EnvironmentProfile::usesPractice).isPresent()) {
            return Optional.of(PRACTICE);
        }
        return profile.map(EnvironmentProfile::local).filter(LocalModels::areFirst).map(LocalModels::provider);
    }

    @Override
    public Pick model(RouteWish wish, Provider provider, Optional<Key> key, Optional<Prompt> prompt) {
        Optional<Mapping> mapping = mapping(wish, key.map(Key::id))
                .filter(one -> one.target().provider().filter(id -> !id.equals(provider.id())).isEmpty());
        return mapping.<Pick>map(one -> switch (one.target()) {
            case MappingTarget.Named named -> new Pick.Named(named.model());
            case MappingTarget.InTier in -> inTier(in, provider, one.place().type(), prompt);
            case MappingTarget.AsUsual _ -> new Pick.Open();
        }).orElseGet(Pick.Open::new);
    }

    private Pick inTier(MappingTarget.InTier in, Provider provider, PromptType type, Optional<Prompt> prompt) {
        Usage usage = expected(type, prompt);
        String tier = in.tier().name().toLowerCase(Locale.ROOT);
        return switch (prices.cheapest(in, Set.of(provider.id()), usage, paths.clock().instant())) {
            case Cheapest.Found found -> new Pick.Named(found.candidate().model().model());
            case Cheapest.Unpriced(List<OfferedModel> models) ->
                new Pick.Impossible(new Refusal.Unpriced(
                        provider, tier, models.stream().map(OfferedModel::model).toList()));
            case Cheapest.Nothing() -> new Pick.Impossible(new Refusal.NothingInTier(provider, tier));
        };
    }

    // About four bytes a token, and the longest answer allowed, else one as long as such prompts usually get.
    private static Usage expected(PromptType type, Optional<Prompt> prompt) {
        if (prompt.isEmpty()) {
            return type.usual();
        }
        long output = prompt.get().options().maxTokens().orElse(Math.toIntExact(type.usual().output()));
        return new Usage(Tariff.tokens(prompt.get()), 0, 0, 0, output, 0);
    }

    @Override
    public Optional<String> usual(RouteWish wish, Provider provider) {
        Optional<EnvironmentProfile> profile = environments.of(wish.environment());
        return profile.flatMap(one -> one.requestsTo(provider.id()).model())
                .or(() -> profile.map(EnvironmentProfile::local)
                        .filter(local -> local.provider().equals(provider.id()))
                        .flatMap(LocalModels::model));
    }

    @Override
    public Prompt limited(RouteWish wish, Provider provider, Optional<Key> key, Prompt prompt) {
        RequestDefaults here = environments
                .of(wish.environment())
                .map(profile -> profile.requestsTo(provider.id()))
                .orElse(RequestDefaults.NONE);
        MappingLimits limits = mapping(wish, key.map(Key::id))
                .map(Mapping::limits)
                .orElse(MappingLimits.NONE)
                .or(new MappingLimits(here.maxTokens(), here.temperature()));
        return prompt.within(limits.maxTokens(), limits.temperature());
    }

    @Override
    public Provider placed(RouteWish wish, Provider provider) {
        Optional<URI> address = environments
                .of(wish.environment())
                .map(EnvironmentProfile::local)
                .filter(local -> local.provider().equals(provider.id()))
                .flatMap(LocalModels::endpoint);
        return address.map(provider::at).orElse(provider);
    }

    private Optional<Mapping> mapping(RouteWish wish, Optional<KeyId> key) {
        String type = wish.purpose().type();
        return PromptType.isPossible(type)
                ? rules.get().mapping(PromptType.of(type), key, wish.environment(), time)
                : Optional.empty();
    }

    private Optional<Key> standing(KeyId id) {
        return paths.keys().present().named(id.value());
    }
}
