package org.keytally.core.usecase.history;

import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.history.History;
import org.keytally.core.domain.history.KeptExchange;
import org.keytally.core.domain.history.KeptTurn;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.prompt.Message;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.Reply;

/// Keeps prompts and answers, where a person turned that on.
public final class KeepHistory {

    private final History history;
    private final SettingBook settings;
    private final Threads threads = new Threads();

    public KeepHistory(History history, SettingBook settings) {
        this.history = history;
        this.settings = settings;
    }

    /// Keeps a prompt with what was answered, be it whole or cut.
    ///
    /// @param prompt as it was sent
    public void keep(Prompt prompt, Intent intent, Reply reply) {
        if (isOn()) {
            KeptExchange exchange = begun(prompt, intent).answered(text(reply), finish(reply));
            history.keep(exchange);
            threads.cameTo(prompt, exchange.turn().answer(), exchange.conversation());
        }
    }

    /// Keeps a prompt that is answered later.
    public void keepAsked(Prompt prompt, Intent intent) {
        if (isOn()) {
            history.keep(begun(prompt, intent));
        }
    }

    /// Keeps the answer to a prompt that was kept before; where it was not, no answer is kept either.
    ///
    /// @return whether it is kept
    public boolean keepAnswer(EntryId entry, Reply reply) {
        return isOn()
                && find(entry)
                        .filter(asked -> history.keep(asked.answered(text(reply), finish(reply))))
                        .isPresent();
    }

    private boolean isOn() {
        return settings.value(Setting.HISTORY).equals("on");
    }

    private KeptExchange begun(Prompt prompt, Intent intent) {
        Optional<EntryId> known = threads.of(prompt);
        List<Message> asked = known.isPresent() ? List.of(prompt.messages().getLast()) : prompt.messages();
        return new KeptExchange(
                intent.id(),
                known.orElse(intent.id()),
                intent.at(),
                intent.to(),
                intent.errand(),
                new KeptTurn(prompt.system(), asked, "", ""));
    }

    private Optional<KeptExchange> find(EntryId entry) {
        Found found = new Found(entry);
        history.read(found::isNot);
        return found.exchange;
    }

    private static final class Found {

        private final EntryId entry;
        private Optional<KeptExchange> exchange = Optional.empty();

        private Found(EntryId entry) {
            this.entry = entry;
        }

        private boolean isNot(KeptExchange one) {
            if (one.entry().equals(entry)) {
                exchange = Optional.of(one);
            }
            return exchange.isEmpty();
        }
    }

    // What a model says for not answering is its answer.
    private static String text(Reply reply) {
        return reply.text().isEmpty() ? reply.content().refusal() : reply.text();
    }

    private static String finish(Reply reply) {
        return reply.finish().kind().word();
    }
}
