package org.keytally.core.adapter.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.prompt.Allowances;
import org.keytally.core.domain.prompt.Content;
import org.keytally.core.domain.prompt.Finish;
import org.keytally.core.domain.prompt.KeptAnswer;
import org.keytally.core.domain.prompt.Reply;

/// A kept answer as bytes, before it is sealed.
final class AnswerBytes {

    private static final int FORM = 1;
    private static final int MOST_TEXTS = 100;

    private AnswerBytes() {}

    static byte[] write(KeptAnswer answer) {
        Reply reply = answer.reply();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeLong(answer.at().toEpochMilli());
            text(out, answer.key().map(KeyId::value).orElse(""));
            text(out, answer.charged().map(Money::text).orElse(""));
            text(out, reply.model().orElse(""));
            text(out, reply.finish().kind().name());
            text(out, reply.finish().reported().orElse(""));
            text(out, reply.content().reasoning());
            out.writeInt(reply.content().texts().size());
            for (String one : reply.content().texts()) {
                text(out, one);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// Reads what was written; anything else ends in an exception.
    static KeptAnswer read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readUnsignedByte() != FORM) {
                throw new IOException("another form");
            }
            Instant at = Instant.ofEpochMilli(in.readLong());
            Optional<KeyId> key = word(in).map(KeyId::new);
            Optional<Money> charged = word(in).map(Money::of);
            Optional<String> model = word(in);
            Finish finish = new Finish(Finish.Kind.valueOf(text(in)), word(in));
            String reasoning = text(in);
            Content content = new Content(texts(in), reasoning, "", List.of());
            Reply reply = new Reply(
                    content, finish, model, Optional.empty(), Optional.empty(), Optional.empty(), Allowances.NONE);
            return new KeptAnswer(reply, charged, key, at);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 1 || count > MOST_TEXTS) {
            throw new IOException("an impossible count");
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(text(in));
        }
        return texts;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static Optional<String> word(DataInputStream in) throws IOException {
        return Optional.of(text(in)).filter(text -> !text.isEmpty());
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new EOFException("cut");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
