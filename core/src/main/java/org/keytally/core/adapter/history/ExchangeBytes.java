package org.keytally.core.adapter.history;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keytally.core.adapter.sealed.Texts;
import org.keytally.core.domain.catalog.EventId;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.history.KeptExchange;
import org.keytally.core.domain.history.KeptTurn;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.ledger.Addressee;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.Errand;
import org.keytally.core.domain.prompt.Message;

/// A kept exchange as bytes, before it is sealed.
final class ExchangeBytes {

    private static final int FORM = 1;
    private static final int MOST_MESSAGES = 1_000_000;

    private ExchangeBytes() {}

    static byte[] write(KeptExchange exchange) {
        KeptTurn turn = exchange.turn();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            id(out, exchange.entry());
            id(out, exchange.conversation());
            out.writeLong(exchange.at().toEpochMilli());
            Texts.write(out, exchange.to().provider().value());
            Texts.write(out, exchange.to().model());
            errand(out, exchange.errand());
            out.writeBoolean(turn.system().isPresent());
            Texts.write(out, turn.system().orElse(""));
            out.writeInt(turn.asked().size());
            for (Message message : turn.asked()) {
                Texts.write(out, message.speaker().name());
                Texts.write(out, message.text());
            }
            Texts.write(out, turn.answer());
            Texts.write(out, turn.finish());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// Reads what was written; anything else ends in an exception.
    static KeptExchange read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readUnsignedByte() != FORM) {
                throw new IOException("another form");
            }
            EntryId entry = id(in);
            EntryId conversation = id(in);
            Instant at = Instant.ofEpochMilli(in.readLong());
            Addressee to = new Addressee(new ProviderId(Texts.read(in)), Texts.read(in));
            return new KeptExchange(entry, conversation, at, to, errand(in), turn(in));
        }
    }

    private static KeptTurn turn(DataInputStream in) throws IOException {
        boolean hasSystem = in.readBoolean();
        String system = Texts.read(in);
        int count = Texts.readCount(in, 1, MOST_MESSAGES);
        List<Message> asked = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            asked.add(new Message(Message.Speaker.valueOf(Texts.read(in)), Texts.read(in)));
        }
        return new KeptTurn(
                hasSystem ? Optional.of(system) : Optional.empty(), asked, Texts.read(in), Texts.read(in));
    }

    private static void errand(DataOutputStream out, Errand errand) throws IOException {
        Texts.write(out, errand.who());
        Texts.write(out, errand.type());
        Texts.write(out, errand.project());
        Texts.write(out, errand.client());
        Texts.write(out, errand.agent());
        Texts.write(out, errand.environment().name());
    }

    private static Errand errand(DataInputStream in) throws IOException {
        return new Errand(
                Texts.read(in), Texts.read(in), Texts.read(in), Texts.read(in), Texts.read(in),
                Environment.valueOf(Texts.read(in)));
    }

    private static void id(DataOutputStream out, EntryId id) throws IOException {
        UUID value = id.value().value();
        out.writeLong(value.getMostSignificantBits());
        out.writeLong(value.getLeastSignificantBits());
    }

    private static EntryId id(DataInputStream in) throws IOException {
        return new EntryId(new EventId(new UUID(in.readLong(), in.readLong())));
    }
}
