package org.keytally.core.adapter.cache;

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
import org.keytally.core.adapter.sealed.Texts;
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
            Texts.write(out, answer.key().map(KeyId::value).orElse(""));
            Texts.write(out, answer.charged().map(Money::text).orElse(""));
            Texts.write(out, reply.model().orElse(""));
            Texts.write(out, reply.finish().kind().name());
            Texts.write(out, reply.finish().reported().orElse(""));
            Texts.write(out, reply.content().reasoning());
            out.writeInt(reply.content().texts().size());
            for (String one : reply.content().texts()) {
                Texts.write(out, one);
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
            Optional<KeyId> key = Texts.readWord(in).map(KeyId::new);
            Optional<Money> charged = Texts.readWord(in).map(Money::of);
            Optional<String> model = Texts.readWord(in);
            Finish finish = new Finish(Finish.Kind.valueOf(Texts.read(in)), Texts.readWord(in));
            String reasoning = Texts.read(in);
            Content content = new Content(texts(in), reasoning, "", List.of());
            Reply reply = new Reply(
                    content, finish, model, Optional.empty(), Optional.empty(), Optional.empty(), Allowances.NONE);
            return new KeptAnswer(reply, charged, key, at);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        int count = Texts.readCount(in, 1, MOST_TEXTS);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(Texts.read(in));
        }
        return texts;
    }
}
