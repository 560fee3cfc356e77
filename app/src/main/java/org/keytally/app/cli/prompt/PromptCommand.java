package org.keytally.app.cli.prompt;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.budget.AlertNotices;
import org.keytally.app.cli.desk.Desk;
import org.keytally.core.Keytally;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.usecase.prompt.Answer;
import org.keytally.core.usecase.prompt.Order;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `prompt`
@Command(description = "Send a prompt and print the answer.")
public final class PromptCommand implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", arity = "0..1", paramLabel = "TEXT", description = "The prompt, or - for standard input.")
    private @Nullable String text;

    @Mixin
    private final WayOptions way = new WayOptions();

    @Option(names = "--batch", description = "Let the provider answer within a day, for less; see: keytally batch.")
    private boolean isBatch;

    @Mixin
    private final AskOptions ask = new AskOptions();

    public PromptCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        PromptProblems problems = new PromptProblems(desk.words());
        HomeForPrompts homes = new HomeForPrompts(desk, way);
        Optional<Keytally> home = homes.home();
        if (home.isEmpty()) {
            return desk.show(problems.of(homes.withoutHome()));
        }
        ask.check(desk.words());
        way.check(home.get().settings(), desk.words());
        RouteWish wish =
                way.wish(desk.environment(), ask.purpose()).waiting(ask.patience(home.get().settings()));
        Optional<Refusal> keyless = home.get().prompts().sendPrompt().refusal(wish, way.model());
        if (keyless.isPresent()) {
            return told(home.get(), desk.show(problems.of(keyless.get())));
        }
        home.get().prompts().foundOpen().forEach(open -> desk.notice(desk.words().of("prompt.found-open", open.id())));
        Prompt prompt = new PromptText(desk).prompt(Optional.ofNullable(text), ask);
        Order order = ask.order(prompt, wish, way.model(), home.get().settings());
        AnswerStream stream = new AnswerStream(desk, order);
        Answer answer = isBatch
                ? home.get().prompts().submitBatch().submit(order, stream)
                : home.get().prompts().sendPrompt().send(order, stream);
        return told(home.get(), new AnswerShow(desk, stream).show(answer));
    }

    private int told(Keytally home, int code) {
        new AlertNotices(desk).tell(home);
        return code;
    }
}
