package org.keytally.app.prompt;

import java.util.Optional;
import org.keytally.app.words.BudgetNames;
import org.keytally.app.words.Formats;
import org.keytally.app.words.SafeText;
import org.keytally.app.words.Words;
import org.keytally.core.domain.prompt.Decision;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.Finish;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.Reply;
import org.keytally.core.usecase.prompt.Answer;
import org.keytally.core.usecase.prompt.Receipt;

/// Brings what came of a question into its exchange.
final class Outcome {

    private final Words words;
    private final Formats formats;
    private final TroubleWords troubles;

    Outcome(Words words, Formats formats, BudgetNames names) {
        this.words = words;
        this.formats = formats;
        this.troubles = new TroubleWords(words, formats, names);
    }

    /// @param isStopped whether the person gave it up
    void show(Told told, Exchange exchange, boolean isStopped) {
        switch (told.answer()) {
            case Answer.Given(Reply reply, Receipt receipt) -> given(exchange, reply, booked(receipt, told));
            case Answer.Failed(Failure failure, Receipt receipt) -> {
                Trouble trouble = isStopped ? troubles.ofStop() : troubles.of(failure, receipt, told.larger());
                failed(exchange, failure, receipt, trouble, booked(receipt, told));
            }
            case Answer.Refused(Refusal why) -> notSent(exchange, troubles.of(why));
            case Answer.Unbooked unbooked -> notSent(exchange, troubles.of(unbooked));
            case Answer.Pending _ -> notSent(exchange, troubles.ofPending());
            case Answer.Left() -> notSent(exchange, troubles.ofStop());
        }
    }

    /// Something went wrong that nobody expected.
    void showFault(Exchange exchange) {
        notSent(exchange, troubles.ofFault());
    }

    private void given(Exchange exchange, Reply reply, Optional<ReceiptText> booked) {
        exchange.become(SafeText.stripped(reply.text()));
        if (!reply.content().refusal().isEmpty()) {
            exchange.note(words.of("prompt.refusal", SafeText.stripped(reply.content().refusal())));
        } else if (reply.finish().kind() == Finish.Kind.DECLINED) {
            exchange.note(words.of("prompt.declined"));
        }
        if (reply.finish().kind() == Finish.Kind.LENGTH) {
            exchange.note(words.of("prompt.length"));
        }
        exchange.end(booked, Optional.empty(), true);
    }

    private void failed(Exchange exchange, Failure failure, Receipt receipt, Trouble trouble,
            Optional<ReceiptText> booked) {
        failure.partial().ifPresent(part -> exchange.become(SafeText.stripped(part.text())));
        PayerText payers = new PayerText(words);
        receipt.route().steps().stream()
                .filter(step -> step.isCrossing() && step.decision() == Decision.SKIPPED)
                .forEach(step -> exchange.note(payers.heldBack(step)));
        exchange.end(booked, Optional.of(trouble), false);
    }

    private static void notSent(Exchange exchange, Trouble why) {
        exchange.end(Optional.empty(), Optional.of(why), false);
    }

    private Optional<ReceiptText> booked(Receipt receipt, Told told) {
        return Optional.of(ReceiptText.of(receipt, told.free(), words, formats));
    }
}
