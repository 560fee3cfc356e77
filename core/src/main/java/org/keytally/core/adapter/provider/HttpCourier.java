package org.keytally.core.adapter.provider;

import java.time.InstantSource;
import java.util.Optional;
import org.keytally.core.adapter.http.HttpException;
import org.keytally.core.adapter.http.HttpLine;
import org.keytally.core.adapter.provider.dialect.Dialects;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.prompt.Destination;
import org.keytally.core.domain.prompt.Dialect;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.Inexpressible;
import org.keytally.core.domain.prompt.Inquiry;
import org.keytally.core.domain.prompt.Listing;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Packing;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.WireRequest;

/// Carries prompts to hosts: writes them in the host's dialect, signs in, sends once and reads what comes back.
public final class HttpCourier {

    private final HttpLine line;
    private final Dialects dialects;
    private final InstantSource clock;

    public HttpCourier(HttpLine line, Dialects dialects, InstantSource clock) {
        this.line = line;
        this.dialects = dialects;
        this.clock = clock;
    }

    Packing pack(Prompt prompt, Destination.Host to, String model, Pace pace) {
        Dialect dialect = dialects.of(to.dialect(), to.habits());
        return switch (dialect.write(prompt, model, pace)) {
            case Inexpressible missing -> missing;
            case WireRequest request -> new HttpParcel(line, clock, dialect, new Posting(to, request));
        };
    }

    Listing models(Destination.Host to, Optional<Secret> secret) {
        Inquiry inquiry = dialects.inquiryOf(to.dialect(), to.habits());
        WholeAnswer answer = new WholeAnswer(clock);
        try {
            line.exchange(new Posting(to, inquiry.writeModels()).letter(secret), answer);
        } catch (HttpException failed) {
            return Failure.before(Mishaps.kind(failed.kind()), failed.kind().word());
        }
        return Echo.without(secret, inquiry.readModels(answer.head(), answer.bytes()));
    }
}
