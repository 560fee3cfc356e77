package org.keytally.core.usecase.prompt;

import java.util.Optional;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.policy.Preference;
import org.keytally.core.domain.prompt.Choice;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.Question;
import org.keytally.core.domain.prompt.Refusal;

// Asks who waits for an answer who shall pay for it, and remembers what they said for as long as they said.
record AskWhoPays(Means means, Order order, Audience audience) {

    /// The way that was chosen, or why there is none.
    Choice answered(Question question) {
        Optional<Preference> remembered =
                means.memory().answer(question.personal().provider().id());
        return remembered.<Choice>map(question::of).orElseGet(() -> switch (word(question)) {
            case Word.Chosen(Preference whose, Word.Span span) -> {
                remember(question, whose, span);
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

    private Word word(Question question) {
        PlanRoute plans = new PlanRoute(means);
        Optional<Prompt> prompt = Optional.of(order.prompt());
        return audience.asked(
                plans.offer(question.personal(), order.way(), order.model(), prompt),
                plans.offer(question.shared(), order.way(), order.model(), prompt));
    }

    private void remember(Question question, Preference whose, Word.Span span) {
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
