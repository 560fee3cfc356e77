package org.keytally.core.domain.prompt;

import java.math.BigDecimal;
import java.util.Optional;
import org.keytally.core.domain.catalog.Usage;

/// What a model answered, and what the provider said about it.
///
/// As a delivery it is whole; inside a failure it is what had come so far.
///
/// @param model the model the provider names, which need not be the one asked for
/// @param costReported the bill in US dollars where the answer itself carries one
public record Reply(
        Content content,
        Finish finish,
        Optional<String> model,
        Optional<String> requestId,
        Optional<Usage> usage,
        Optional<BigDecimal> costReported,
        Allowances allowances) implements Delivery {

    public String text() {
        return content.text();
    }

    public boolean isComplete() {
        return finish.kind() != Finish.Kind.INCOMPLETE;
    }
}
