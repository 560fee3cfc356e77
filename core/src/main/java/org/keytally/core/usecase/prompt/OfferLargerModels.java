package org.keytally.core.usecase.prompt;

import java.util.List;
import java.util.function.Supplier;
import org.keytally.core.domain.catalog.ModelBook;
import org.keytally.core.domain.catalog.ModelFacts;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.FailureKind;

/// Offers models that take a longer prompt where one was too long. None is asked unbidden: it may cost more.
public final class OfferLargerModels {

    private static final int MOST = 3;

    private final Supplier<ModelBook> book;

    public OfferLargerModels(Supplier<ModelBook> book) {
        this.book = book;
    }

    public List<ModelFacts> offer(Failure failure, Receipt receipt) {
        return failure.kind() == FailureKind.TOO_LARGE
                ? book.get().larger(receipt.intent().to().provider(), receipt.intent().to().model(), MOST)
                : List.of();
    }
}
