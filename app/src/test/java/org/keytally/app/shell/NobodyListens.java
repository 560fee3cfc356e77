package org.keytally.app.shell;

import java.time.Duration;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.usecase.prompt.Audience;
import org.keytally.core.usecase.prompt.Crossing;

/// Who sends prompts without looking at what comes back.
public final class NobodyListens implements Audience {

    @Override
    public void begun(EntryId entry) {}

    @Override
    public void crossed(Crossing crossing) {}

    @Override
    public void waiting(Failure failure, Duration pause) {}

    @Override
    public Deltas deltas() {
        return Deltas.ofText(_ -> {});
    }
}
