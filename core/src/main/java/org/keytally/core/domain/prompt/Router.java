package org.keytally.core.domain.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.policy.Preference;
import org.keytally.core.domain.policy.Rules;

/// Decides which key a prompt is sent with, and so who pays for it.
public final class Router {

    private Router() {}

    public static Choice choose(Circumstances at) {
        Optional<Provider> named = at.wish().provider().flatMap(at.providers()::find);
        if (at.wish().provider().isPresent() && named.isEmpty()) {
            return new Refusal.UnknownProvider(
                    at.wish().provider().get(),
                    at.providers().all().stream().map(provider -> provider.id().value()).toList());
        }
        return at.wish().key().isPresent() ? byKey(at, named) : byProvider(at, named);
    }

    private static Choice byKey(Circumstances at, Optional<Provider> named) {
        String name = at.wish().key().orElseThrow();
        Optional<Key> found = at.keys().named(name);
        if (found.isEmpty()) {
            return new Refusal.UnknownKey(name, at.keys().all().stream().map(Key::label).toList());
        }
        Key key = found.get();
        if (named.filter(provider -> !provider.id().equals(key.provider())).isPresent()) {
            return new Refusal.OtherProvider(key, named.get());
        }
        Optional<Provider> provider = at.providers().find(key.provider());
        return provider.isEmpty()
                ? new Refusal.UnknownProvider(key.provider().value(), List.of())
                : among(at, List.of(key), provider.get());
    }

    private static Choice byProvider(Circumstances at, Optional<Provider> named) {
        if (named.isPresent()) {
            return among(at, at.keys().of(named.get().id()), named.get());
        }
        List<Step> steps = new ArrayList<>();
        at.keys().byProvider().forEach((id, ofProvider) -> at.providers()
                .find(id)
                .filter(Provider::answersPrompts)
                .ifPresent(provider -> steps.addAll(ranked(at, ofProvider, provider, rules(at, id)))));
        Optional<Provider> provider = likeliest(steps).flatMap(at.providers()::find);
        return provider.isEmpty()
                ? refusal(Optional.empty(), steps)
                : among(at, at.keys().of(provider.get().id()), provider.get());
    }

    /// The provider of all usable primary keys, else that of the first usable key.
    private static Optional<ProviderId> likeliest(List<Step> steps) {
        List<Key> usable =
                steps.stream().filter(Step::isOpen).map(Step::key).sorted(KeysInOrder.ORDER).toList();
        List<ProviderId> primary = usable.stream()
                .filter(key -> key.marks().primary())
                .map(Key::provider)
                .distinct()
                .toList();
        return primary.size() == 1
                ? Optional.of(primary.getFirst())
                : usable.stream().map(Key::provider).findFirst();
    }

    private static Choice among(Circumstances at, List<Key> keys, Provider provider) {
        if (!provider.answersPrompts()) {
            return new Refusal.AnswersNone(provider);
        }
        Rules rules = rules(at, provider.id());
        boolean isSettled = rules.preference() != Preference.ASK || provider.isLocal() || at.wish().key().isPresent();
        if (isSettled) {
            return among(at, keys, provider, rules);
        }
        Choice personal = among(at, keys, provider, rules.withPreference(Preference.PERSONAL));
        Choice shared = among(at, keys, provider, rules.withPreference(Preference.SHARED));
        boolean isOpen = personal instanceof Route mine
                && shared instanceof Route
                && mine.next().filter(step -> step.key().scope() == Scope.PERSONAL).isPresent();
        return isOpen ? new Question((Route) personal, (Route) shared) : personal;
    }

    private static Choice among(Circumstances at, List<Key> keys, Provider provider, Rules rules) {
        List<Step> steps = ranked(at, keys, provider, rules);
        boolean isAnyUsable = steps.stream().anyMatch(Step::isOpen);
        boolean wantsNone = provider.isLocal() && at.wish().key().isEmpty();
        return isAnyUsable || wantsNone
                ? new Route(provider, steps, rules)
                : refusal(Optional.of(provider), steps);
    }

    private static Refusal refusal(Optional<Provider> provider, List<Step> steps) {
        for (Step step : steps) {
            if (step.reason().orElse(null) instanceof Unfit why && why.isBar()) {
                return new Refusal.Barred(Optional.of(step.key()), why, steps);
            }
        }
        return new Refusal.NoKey(provider, steps);
    }

    private static List<Step> ranked(Circumstances at, List<Key> keys, Provider provider, Rules rules) {
        Ranking ranking = new Ranking(at, provider, rules);
        keys.forEach(ranking::add);
        return ranking.steps();
    }

    private static Rules rules(Circumstances at, ProviderId provider) {
        Rules set = at.rules().of(provider);
        Rules preferred = at.wish().prefer().map(set::withPreference).orElse(set);
        return at.wish().fallback().map(preferred::withFallback).orElse(preferred);
    }
}
