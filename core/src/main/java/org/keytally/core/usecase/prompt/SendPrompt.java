package org.keytally.core.usecase.prompt;

import java.util.Optional;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.policy.Preference;
import org.keytally.core.domain.prompt.Choice;
import org.keytally.core.domain.prompt.Prompt;
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
        return switch (answered(order, question, audience)) {
            case Refusal why -> new Answer.Refused(why);
            case Route route -> new Journey(means, order, audience, route).along();
            case Question unanswered -> new Answer.Refused(new Refusal.Unasked(unanswered));
        };
    }

    private Choice answered(Order order, Question question, Audience audience) {
        Optional<Preference> remembered =
                means.memory().answer(question.personal().provider().id());
        return remembered.<Choice>map(question::of).orElseGet(() -> switch (word(order, question, audience)) {
            case Word.Chosen(Preference whose, Word.Span span) -> {
                remember(order, question, whose, span);
                yield question.of(whose);
            }
            case Word.Declined() -> new Refusal.Declined(question);
            case Word.Nobody() -> question.personal()
                    .rules()
                    .askDefault()
                    .<Choice>map(question::of)
                    .orElseGet(() -> new Refusal.Unasked(question));
        });
    }

    private Word word(Order order, Question question, Audience audience) {
        PlanRoute plans = new PlanRoute(means);
        Optional<Prompt> prompt = Optional.of(order.prompt());
        return audience.asked(
                plans.offer(question.personal(), order.way(), order.model(), prompt),
                plans.offer(question.shared(), order.way(), order.model(), prompt));
    }

    private void remember(Order order, Question question, Preference whose, Word.Span span) {
        switch (span) {
            case ONCE -> {
                // It holds for this prompt alone.
            }
            case SESSION -> means.memory().remember(question.personal().provider().id(), whose);
            case PROJECT -> means.settings()
                    .change(
                            Setting.PREFERENCE.label(),
                            whose.word(),
                            new Narrowing(Narrowing.Kind.PROJECT, order.purpose().project()));
        }
    }
}
