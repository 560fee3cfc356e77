package org.keytally.core.domain.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keytally.core.domain.catalog.EventId;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.ledger.Addressee;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.Errand;
import org.keytally.core.domain.prompt.Message;

/// Kept exchanges as tests want them.
public final class KeptExchanges {

    private KeptExchanges() {}

    public static KeptExchange of(int number, Instant at, String question, String answer) {
        EntryId entry = new EntryId(new EventId(new UUID(7, number)));
        return new KeptExchange(
                entry,
                entry,
                at,
                new Addressee(new ProviderId("openai"), "gpt-4o-mini"),
                new Errand("who", "chat", "project", "", "agent", Environment.DEVELOPMENT),
                new KeptTurn(Optional.of("Be brief."), List.of(Message.user(question)), answer, "stop"));
    }

    /// All of a history, what was kept last first.
    public static List<KeptExchange> in(History history) {
        List<KeptExchange> all = new ArrayList<>();
        history.read(all::add);
        return all;
    }
}
