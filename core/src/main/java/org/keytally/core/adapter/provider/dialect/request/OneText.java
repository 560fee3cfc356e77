package org.keytally.core.adapter.provider.dialect.request;

import java.util.Optional;
import org.keytally.core.domain.prompt.Message.Speaker;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.PromptOption;

/// What the dialects that know no turns have in common.
public final class OneText {

    private OneText() {}

    public static Optional<PromptOption> missing(Prompt prompt) {
        boolean isOne = prompt.messages().size() == 1 && prompt.messages().getFirst().speaker() == Speaker.USER;
        return isOne ? Optional.empty() : Optional.of(PromptOption.CONVERSATION);
    }
}
