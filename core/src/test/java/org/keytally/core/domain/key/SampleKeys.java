package org.keytally.core.domain.key;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.keytally.core.domain.catalog.Pin;
import org.keytally.core.domain.catalog.ProviderId;

/// Records of keys, one that says nothing and one that says everything.
public final class SampleKeys {

    private static final Instant CREATED = Instant.parse("2026-03-02T12:00:00.123Z");

    private SampleKeys() {}

    public static Key plain(String number) {
        return new Key(
                new KeyId("key-" + number),
                new ProviderId("openai"),
                "Key " + number,
                Scope.PERSONAL,
                Optional.empty(),
                Connection.AS_PROVIDER,
                Terms.FREE,
                Notes.NONE,
                Marks.USUAL,
                new Trace(new Fingerprint("0".repeat(64), "1234"), 40, CREATED, Optional.empty(), Optional.empty()));
    }

    public static Key full(String number) {
        return new Key(
                new KeyId("key-" + number),
                new ProviderId("neo4j"),
                "Schlüssel „" + number + "“ = \\ \" 🗝",
                Scope.COMPANY,
                Optional.of(Environment.PRODUCTION),
                new Connection(
                        Optional.of(URI.create("neo4j+s://db.example.com:7687")),
                        Optional.of("openai-chat"),
                        Optional.of("gpt-4o-mini"),
                        Optional.of("me"),
                        Pin.of("sha256/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")),
                new Terms(
                        new Validity(Optional.of(CREATED), Optional.of(CREATED.plusSeconds(60))),
                        Optional.of(new Cadence(Period.ofDays(45))),
                        Optional.of(new BigDecimal("12.500000000001")),
                        Optional.of(60)),
                new Notes(
                        Optional.of("Sarah"),
                        Optional.of("line one\nline two"),
                        Optional.of("EU"),
                        Optional.of("A-1"),
                        new TreeMap<>(Map.of("cost-centre", "7", "", "empty name"))),
                new Marks(true, false, true),
                new Trace(
                        new Fingerprint("f".repeat(64), ""),
                        7,
                        CREATED,
                        Optional.of(CREATED.plusSeconds(1)),
                        Optional.of(CREATED.plusSeconds(2))));
    }
}
