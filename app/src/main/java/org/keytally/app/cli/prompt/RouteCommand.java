package org.keytally.app.cli.prompt;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.core.Keytally;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.RouteWish;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `route`
@Command(description = "Show which way a prompt would go and who would pay; sends nothing.")
public final class RouteCommand implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", arity = "0..1", paramLabel = "TEXT", description = "The prompt, or - for standard input; without one no cost is shown.")
    private @Nullable String text;

    @Mixin
    private final WayOptions way = new WayOptions();

    @Mixin
    private final AskOptions ask = new AskOptions();

    public RouteCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        HomeForPrompts homes = new HomeForPrompts(desk, way);
        Optional<Keytally> home = homes.home();
        if (home.isEmpty()) {
            return desk.show(new PromptProblems(desk.words()).of(homes.withoutHome()));
        }
        ask.check(desk.words());
        way.check(home.get().settings(), desk.words());
        RouteWish wish = way.wish(desk.environment(), ask.purpose());
        boolean isThere = text != null || ask.messages().isPresent();
        Optional<Prompt> prompt = isThere
                ? Optional.of(new PromptText(desk).prompt(Optional.ofNullable(text), ask))
                : Optional.empty();
        return new RouteShow(desk).show(home.get().prompts().planRoute().plan(wish, way.model(), prompt));
    }
}
