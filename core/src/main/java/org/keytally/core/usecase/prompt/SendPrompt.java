package org.keytally.core.usecase.prompt;

import java.util.Optional;
import org.keytally.core.domain.prompt.Question;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.Route;
import org.keytally.core.domain.prompt.RouteWish;

/// Sends a prompt: chooses the way, books the intent, delivers, settles; and where a key fails, tries the next.
public final class SendPrompt {

    private final Means means;

    public SendPrompt(Means means) {
        this.means = means;
    }

    /// Why there is no way at all, told before a prompt is even read.
    public Optional<Refusal> refusal(RouteWish wish, Optional<String> model) {
        return means.planner().way(wish, model, Optional.empty()) instanceof Refusal why
                ? Optional.of(why)
                : Optional.empty();
    }

    /// Answers once what happened is safe on disk; interrupting the thread gives up and books what there was.
    public Answer send(Order order, Audience audience) {
        return switch (means.planner().way(order.way(), order.model(), Optional.of(order.prompt()))) {
            case Refusal why -> new Answer.Refused(why);
            case Route route -> new Journey(means, order, audience, route).along();
            case Question question -> asked(order, question, audience);
        };
    }

    private Answer asked(Order order, Question question, Audience audience) {
        return switch (new AskWhoPays(means, order, audience).answered(question)) {
            case Refusal why -> new Answer.Refused(why);
            case Route route -> new Journey(means, order, audience, route).along();
            case Question unanswered -> new Answer.Refused(new Refusal.Unasked(unanswered));
        };
    }
}
