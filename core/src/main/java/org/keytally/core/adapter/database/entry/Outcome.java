package org.keytally.core.adapter.database.entry;

import java.time.Instant;
import java.util.Optional;
import org.keytally.core.domain.catalog.PriceReference;
import org.keytally.core.domain.catalog.ProviderId;

/// Everything of a settlement that many settlements share; it is written once and then named by a number.
///
/// @param tier the provider's word for its service tier
public record Outcome(
        Optional<String> modelReported,
        String finish,
        Optional<String> failure,
        Optional<String> tier,
        Optional<PriceReference> pricedBy) {

    byte[] toBytes() {
        Sink sink = new Sink().octet(Version.CURRENT).text(finish);
        text(sink, modelReported);
        text(sink, failure);
        text(sink, tier);
        sink.octet(pricedBy.isPresent() ? 1 : 0);
        pricedBy.ifPresent(row -> price(sink, row));
        return sink.toBytes();
    }

    static Outcome fromBytes(byte[] bytes) {
        Source source = new Source(bytes);
        Version.require(source.octet());
        String finish = source.text();
        Optional<String> model = text(source);
        Optional<String> failure = text(source);
        Optional<String> tier = text(source);
        Optional<PriceReference> price = source.octet() == 0 ? Optional.empty() : Optional.of(price(source));
        return new Outcome(model, finish, failure, tier, price);
    }

    static void price(Sink sink, PriceReference row) {
        sink.octet(Codes.of(row.source()))
                .text(row.provider().value())
                .text(row.model())
                .signed(row.from().toEpochMilli())
                .signed(row.seen().toEpochMilli());
    }

    static PriceReference price(Source source) {
        return new PriceReference(
                Codes.priceSource(source.octet()),
                new ProviderId(source.text()),
                source.text(),
                Instant.ofEpochMilli(source.signed()),
                Instant.ofEpochMilli(source.signed()));
    }

    private static void text(Sink sink, Optional<String> text) {
        sink.octet(text.isPresent() ? 1 : 0);
        text.ifPresent(sink::text);
    }

    private static Optional<String> text(Source source) {
        return source.octet() == 0 ? Optional.empty() : Optional.of(source.text());
    }
}
