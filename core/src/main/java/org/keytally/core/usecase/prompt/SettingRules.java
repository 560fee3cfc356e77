package org.keytally.core.usecase.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.policy.FallbackReason;
import org.keytally.core.domain.policy.Preference;
import org.keytally.core.domain.policy.RuleBook;
import org.keytally.core.domain.policy.Rules;
import org.keytally.core.domain.prompt.Purpose;
import org.keytally.core.domain.prompt.RouteWish;

/// The rules a person set: those for the prompt type before those for the project, provider and everywhere.
public record SettingRules(SettingBook book) implements RuleSource {

    private static final int KINDS = 3;

    @Override
    public RuleBook of(RouteWish wish) {
        return provider -> rules(narrowestFirst(wish.purpose(), provider.value()));
    }

    @Override
    public RouteWish allowed(RouteWish wish) {
        boolean isPreferring = wish.prefer().isPresent() && book.isFixed(Setting.PREFERENCE);
        // Whoever wants no other payer is always heard.
        boolean isFallingBack = wish.fallback().filter(wanted -> wanted).isPresent()
                && (book.isFixed(Setting.FALLBACK_UNSET) || book.isFixed(Setting.FALLBACK_FAILURE));
        return isPreferring || isFallingBack
                ? new RouteWish(
                        wish.provider(),
                        wish.key(),
                        wish.environment(),
                        isPreferring ? Optional.empty() : wish.prefer(),
                        isFallingBack ? Optional.empty() : wish.fallback(),
                        wish.purpose(),
                        wish.patience())
                : wish;
    }

    @Override
    public Object basis() {
        return book.all();
    }

    static List<Narrowing> narrowestFirst(Purpose purpose, String provider) {
        List<Narrowing> places = new ArrayList<>(KINDS);
        add(places, Narrowing.Kind.TYPE, purpose.type());
        add(places, Narrowing.Kind.PROJECT, purpose.project());
        add(places, Narrowing.Kind.PROVIDER, provider);
        return places;
    }

    private static void add(List<Narrowing> places, Narrowing.Kind kind, String name) {
        if (!name.isBlank()) {
            places.add(new Narrowing(kind, name));
        }
    }

    private Rules rules(List<Narrowing> where) {
        return new Rules(
                Preference.find(book.value(Setting.PREFERENCE, where)).orElse(Rules.USUAL.preference()),
                isOn(Setting.FALLBACK_UNSET, where),
                isOn(Setting.FALLBACK_FAILURE, where),
                FallbackReason.listed(book.value(Setting.FALLBACK_REASONS, where)),
                Preference.find(book.value(Setting.ASK_DEFAULT, where)));
    }

    private boolean isOn(Setting setting, List<Narrowing> where) {
        return book.value(setting, where).equals("on");
    }
}
