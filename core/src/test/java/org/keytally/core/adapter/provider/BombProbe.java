package org.keytally.core.adapter.provider;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.adapter.http.HttpLimits;
import org.keytally.core.adapter.http.HttpLine;
import org.keytally.core.adapter.http.SystemProxies;
import org.keytally.core.adapter.provider.dialect.Dialects;
import org.keytally.core.adapter.provider.dialect.event.ReadLimits;
import org.keytally.core.domain.catalog.DialectId;
import org.keytally.core.domain.catalog.HostHabits;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.SignIn;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Destination;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Parcel;
import org.keytally.core.domain.prompt.Prompt;

/// Sends a prompt for each bomb named and tells what came of it, in a Java machine with little memory.
final class BombProbe {

    private BombProbe() {}

    public static void main(String[] arguments) {
        URI base = URI.create(arguments[0]);
        HttpLimits limits = new HttpLimits(
                Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofMinutes(2), HttpLimits.USUAL.bodyBytes());
        try (HttpLine line = new HttpLine(limits, new SystemProxies(Map.of(), Optional.empty()))) {
            HttpCourier courier =
                    new HttpCourier(line, new Dialects(ReadLimits.USUAL), InstantSource.system());
            for (String bomb : List.of(arguments).subList(1, arguments.length)) {
                for (DialectId dialect : List.of(DialectId.OPENAI_CHAT, DialectId.OLLAMA_CHAT)) {
                    Destination.Host to = new Destination.Host(
                            new ProviderId("openai"), base, SignIn.BEARER, dialect, HostHabits.USUAL);
                    Parcel parcel = (Parcel) courier.pack(Prompt.of(bomb), to, bomb, Pace.STREAMED);
                    String kind = parcel.deliver(Optional.empty(), Deltas.UNHEARD) instanceof Failure failure
                            ? failure.kind().word()
                            : "reply";
                    System.out.println(bomb + " " + dialect.word() + " " + kind);
                }
            }
        }
        System.out.println("alive");
    }
}
