package org.keytally.core.usecase.prompt;

import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.ledger.Worst;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.Question;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.Route;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.domain.prompt.Step;

/// Shows the way a prompt would go and what it would cost; sends nothing.
public final class PlanRoute {

    /// What came of it.
    public sealed interface Result {

        /// The way; two of them where a person would be asked who pays.
        record Planned(List<Offer> offers) implements Result {

            public Planned {
                offers = List.copyOf(offers);
            }
        }

        /// There is none.
        record Refused(Refusal why) implements Result {}
    }

    private final Means means;

    public PlanRoute(Means means) {
        this.means = means;
    }

    /// Plans the way of a wish.
    ///
    /// @param model the model that was named
    /// @param prompt the prompt, where there is one yet
    public Result plan(RouteWish wish, Optional<String> model, Optional<Prompt> prompt) {
        return switch (means.planner().way(wish, model, prompt)) {
            case Refusal why -> new Result.Refused(why);
            case Route route ->
                means.planner().pick(wish, model, route, prompt) instanceof ModelChoice.Pick.Impossible(var why)
                        ? new Result.Refused(why)
                        : new Result.Planned(List.of(offer(route, wish, model, prompt)));
            case Question(Route personal, Route shared) ->
                new Result.Planned(
                        List.of(offer(personal, wish, model, prompt), offer(shared, wish, model, prompt)));
        };
    }

    Offer offer(Route route, RouteWish wish, Optional<String> model, Optional<Prompt> prompt) {
        Optional<Step> step = route.next();
        Optional<Prompt> limited = prompt.map(text -> means.planner().limited(wish, route, text));
        Optional<String> asked =
                means.planner().pick(wish, model, route, limited) instanceof ModelChoice.Pick.Named named
                        ? Optional.of(named.model())
                        : Optional.empty();
        Optional<Worst> worst = limited.flatMap(text -> asked.map(name -> means.planner()
                .tariff()
                .worst(route.provider(), name, text, means.books().clock().instant())));
        return new Offer(
                route,
                route.payerOf(step),
                means.books().payerName(route, step),
                asked,
                worst,
                means.remains().of(wish, route));
    }
}
