package org.keytally.app.prompt;

import java.util.List;
import java.util.stream.Collectors;
import org.keytally.app.prompt.markdown.Block;
import org.keytally.app.prompt.markdown.MarkdownReader;
import org.keytally.app.words.Formats;
import org.keytally.app.words.SafeText;
import org.keytally.app.words.Words;
import org.keytally.core.domain.history.KeptExchange;
import org.keytally.core.domain.prompt.Finish;
import org.keytally.core.usecase.history.ShowConversation;

/// A kept question with its answer, to be read.
///
/// @param said what was said before and what was asked
/// @param question what was asked
record PastTurn(String said, String question, String answer, List<Block> blocks, String whom, boolean isCut,
        ReceiptText receipt) {

    PastTurn {
        blocks = List.copyOf(blocks);
    }

    static PastTurn of(ShowConversation.Turn turn, Words words, Formats formats) {
        KeptExchange exchange = turn.exchange();
        String answer = exchange.turn().answer().isEmpty() && exchange.turn().finish().isEmpty()
                ? words.of("prompt.history.unanswered")
                : SafeText.stripped(exchange.turn().answer());
        return new PastTurn(
                exchange.turn().asked().stream().map(message -> message.text()).collect(Collectors.joining("\n\n")),
                exchange.turn().question(),
                answer,
                new MarkdownReader().read(answer),
                exchange.to().provider() + " · " + exchange.to().model() + " · " + formats.minute(exchange.at()),
                exchange.turn().finish().equals(Finish.Kind.INCOMPLETE.word()),
                turn.entry()
                        .map(entry -> PastReceipt.of(entry, words, formats))
                        .orElseGet(() -> new ReceiptText(words.of("prompt.history.unbooked"), List.of())));
    }
}
