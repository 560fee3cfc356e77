package org.keytally.core.adapter.provider.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.adapter.http.HttpLimits;
import org.keytally.core.adapter.http.HttpLine;
import org.keytally.core.adapter.http.SystemProxies;
import org.keytally.core.adapter.provider.Couriers;
import org.keytally.core.adapter.provider.HttpCourier;
import org.keytally.core.adapter.provider.PracticeCourier;
import org.keytally.core.adapter.provider.dialect.event.ReadLimits;
import org.keytally.core.domain.catalog.DialectId;
import org.keytally.core.domain.catalog.HostHabits;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.SignIn;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.prompt.Delivery;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Destination;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Parcel;
import org.keytally.core.domain.prompt.Prompt;

/// Sends every recorded answer over a real socket in ragged pieces, through the real client.
final class RecordedOverTheLineIT {

    private static final String SECRET = "sk-KTCANARYk7Qw9Zp2Xv4T";

    private static List<Exchange> answers = List.of();

    @BeforeAll
    static void recordingsAreThere() {
        answers = Recordings.all().stream().filter(Exchange::isAnswer).toList();
        assumeFalse(answers.isEmpty(), "no recordings beside the checkout: set KEYTALLY_WIRE_SAMPLES to read them");
    }

    @Test
    void readsEachAnswerAsExpected() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (FaultServer server = new FaultServer((number, request, wire) -> play(answers.get(number - 1), wire));
                HttpLine line = new HttpLine(
                        new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(20), 1L << 28),
                        new SystemProxies(Map.of(), Optional.empty()));
                Secret secret = Secret.ofUtf8(SECRET.getBytes(StandardCharsets.UTF_8))) {
            HttpCourier hosts =
                    new HttpCourier(line, new Dialects(ReadLimits.USUAL), InstantSource.fixed(Exchange.WHEN));
            Couriers couriers = new Couriers(hosts, new PracticeCourier(length -> {}));
            for (Exchange exchange : answers) {
                List<String> differences = Differences.of(exchange, heard(couriers, server.base(), exchange, secret));
                if (!differences.isEmpty()) {
                    wrong.add(exchange.id() + " " + differences);
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(server.seen()).hasSize(answers.size());
        }
    }

    private static Exchange.Heard heard(Couriers couriers, URI base, Exchange exchange, Secret secret) {
        StringBuilder text = new StringBuilder();
        StringBuilder reasoning = new StringBuilder();
        DialectId dialect = DialectId.of(exchange.family()).orElseThrow();
        Destination to = new Destination.Host(
                new ProviderId("openai"), base, SignIn.BEARER, dialect, HostHabits.USUAL);
        Pace pace = exchange.streams() ? Pace.STREAMED : Pace.WHOLE;
        Parcel parcel = (Parcel) couriers.pack(Prompt.of("hello"), to, "model", pace);
        Delivery delivery = parcel.deliver(Optional.of(secret), new Deltas(text::append, reasoning::append));
        return new Exchange.Heard(delivery, text.toString(), reasoning.toString());
    }

    /// Chunked where the recording streams, else framed by its length; the pieces end anywhere.
    private static void play(Exchange exchange, FaultServer.Wire wire) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + exchange.head().status() + " X\r\n");
        exchange.head().headers().forEach((name, value) -> {
            if (!List.of("content-length", "transfer-encoding", "content-encoding", "connection").contains(name)) {
                head.append(name).append(": ").append(value).append("\r\n");
            }
        });
        byte[] body = exchange.bytes();
        boolean isChunked = exchange.streams();
        head.append(isChunked ? "transfer-encoding: chunked" : "content-length: " + body.length).append("\r\n\r\n");
        wire.send(head.toString());
        Random random = new Random(exchange.id().hashCode());
        int at = 0;
        while (at < body.length) {
            int length = Math.min(1 + random.nextInt(random.nextInt(4) == 0 ? 7 : 4000), body.length - at);
            byte[] piece = Arrays.copyOfRange(body, at, at + length);
            if (isChunked) {
                wire.send(Integer.toHexString(length) + "\r\n").send(piece).send("\r\n");
            } else {
                wire.send(piece);
            }
            at += length;
        }
        if (isChunked) {
            wire.send("0\r\n\r\n");
        }
    }
}
