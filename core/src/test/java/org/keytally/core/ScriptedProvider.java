package org.keytally.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.prompt.Allowances;
import org.keytally.core.domain.prompt.Content;
import org.keytally.core.domain.prompt.Courier;
import org.keytally.core.domain.prompt.Delivery;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Destination;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.Finish;
import org.keytally.core.domain.prompt.Listing;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Packing;
import org.keytally.core.domain.prompt.Parcel;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.ProviderWords;
import org.keytally.core.domain.prompt.Reply;

/// A provider that does with each prompt what was written down for it beforehand.
final class ScriptedProvider implements Courier {

    /// What it does with one request.
    sealed interface Deed {

        /// It answers, and says what it counted.
        record Answers(long input, long output) implements Deed {}

        /// It fails before any answer had begun.
        record Fails(FailureKind kind) implements Deed {}

        /// It breaks off in the middle of its answer.
        record BreaksOff() implements Deed {}

        /// The process is killed before the request is on the wire.
        record KilledBefore() implements Deed {}

        /// The process is killed while the provider thinks.
        record KilledMeanwhile() implements Deed {}
    }

    /// Who watches the wire.
    interface Wire {
        void saw(String text, Destination.Host to, Deed deed);

        void ended(String text, Deed deed);
    }

    private final Map<String, Deque<Deed>> scripts = new ConcurrentHashMap<>();
    private final Wire wire;

    ScriptedProvider(Wire wire) {
        this.wire = wire;
    }

    /// What becomes of a prompt of that text, request by request; the last goes on for ever.
    void write(String text, List<Deed> deeds) {
        scripts.put(text, new ArrayDeque<>(new ArrayList<>(deeds)));
    }

    /// Keys are told apart by their addresses.
    static String host(KeyId key) {
        return key.value() + ".example";
    }

    @Override
    public Packing pack(Prompt prompt, Destination to, String model, Pace pace) {
        String text = prompt.messages().getFirst().text();
        return new Parcel() {

            @Override
            public Delivery deliver(Optional<Secret> secret, Deltas deltas) {
                Deed deed = next(text);
                if (deed instanceof Deed.KilledBefore) {
                    throw new Killed();
                }
                wire.saw(text, (Destination.Host) to, deed);
                Delivery delivery = done(deed, deltas);
                wire.ended(text, deed);
                return delivery;
            }
        };
    }

    private Deed next(String text) {
        Deque<Deed> script = Objects.requireNonNull(scripts.get(text));
        return script.size() > 1 ? script.removeFirst() : script.getFirst();
    }

    private static Delivery done(Deed deed, Deltas deltas) {
        return switch (deed) {
            case Deed.Answers(long input, long output) -> {
                deltas.text().accept("fine");
                yield reply("fine", Finish.Kind.STOP, Optional.of(new Usage(input, 0, 0, 0, output, 0)));
            }
            case Deed.Fails(FailureKind kind) -> Failure.before(kind, "dns");
            case Deed.BreaksOff() -> {
                deltas.text().accept("half of ");
                yield new Failure(
                        FailureKind.CUT,
                        ProviderWords.NONE,
                        "cut",
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(reply("half of ", Finish.Kind.INCOMPLETE, Optional.empty())),
                        Allowances.NONE);
            }
            case Deed.KilledBefore _,Deed.KilledMeanwhile _ -> throw new Killed();
        };
    }

    private static Reply reply(String text, Finish.Kind finish, Optional<Usage> usage) {
        return new Reply(
                new Content(List.of(text), "", "", List.of()),
                new Finish(finish, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                usage,
                Optional.empty(),
                Allowances.NONE);
    }

    @Override
    public Listing models(Destination to, Optional<Secret> secret) {
        throw new UnsupportedOperationException();
    }
}
