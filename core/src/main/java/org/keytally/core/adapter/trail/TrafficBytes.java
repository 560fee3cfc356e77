package org.keytally.core.adapter.trail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.traffic.KeyAtProvider;
import org.keytally.core.domain.traffic.Rebuff;
import org.keytally.core.domain.traffic.RecentRequest;
import org.keytally.core.domain.traffic.Request;
import org.keytally.core.domain.traffic.Streak;
import org.keytally.core.domain.traffic.Traffic;

/// The traffic as bytes for the head of the journal.
public final class TrafficBytes {

    private static final int FORM = 1;
    private static final int MOST = 10_000_000;

    private TrafficBytes() {}

    public static byte[] write(Traffic.Picture picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeInt(picture.recent().size());
            for (RecentRequest one : picture.recent()) {
                out.writeUTF(one.request().key().map(KeyId::value).orElse(""));
                out.writeUTF(one.request().who());
                out.writeUTF(one.request().environment().name());
                out.writeLong(one.at().toEpochMilli());
            }
            out.writeInt(picture.streaks().size());
            for (Map.Entry<KeyAtProvider, Streak> streak : picture.streaks().entrySet()) {
                out.writeUTF(streak.getKey().key().value());
                out.writeUTF(streak.getKey().provider().value());
                out.writeInt(streak.getValue().failures());
                out.writeLong(streak.getValue().last().toEpochMilli());
                out.writeUTF(streak.getValue().kind());
            }
            out.writeInt(picture.rebuffs().size());
            for (Map.Entry<KeyId, Rebuff> rebuff : picture.rebuffs().entrySet()) {
                out.writeUTF(rebuff.getKey().value());
                out.writeUTF(rebuff.getValue().kind());
                out.writeLong(rebuff.getValue().at().toEpochMilli());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// Reads what was written; anything else ends in an exception.
    public static Traffic.Picture read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readUnsignedByte() != FORM) {
                throw new IOException("another form");
            }
            return new Traffic.Picture(recent(in), streaks(in), rebuffs(in));
        }
    }

    private static List<RecentRequest> recent(DataInputStream in) throws IOException {
        List<RecentRequest> recent = new ArrayList<>();
        for (int i = count(in); i > 0; i--) {
            Optional<KeyId> key = Optional.of(in.readUTF()).filter(id -> !id.isEmpty()).map(KeyId::new);
            Request request = new Request(key, in.readUTF(), Environment.valueOf(in.readUTF()));
            recent.add(new RecentRequest(request, moment(in)));
        }
        return recent;
    }

    private static Map<KeyAtProvider, Streak> streaks(DataInputStream in) throws IOException {
        Map<KeyAtProvider, Streak> streaks = new HashMap<>();
        for (int i = count(in); i > 0; i--) {
            KeyAtProvider watched = new KeyAtProvider(new KeyId(in.readUTF()), new ProviderId(in.readUTF()));
            streaks.put(watched, new Streak(in.readInt(), moment(in), in.readUTF()));
        }
        return streaks;
    }

    private static Map<KeyId, Rebuff> rebuffs(DataInputStream in) throws IOException {
        Map<KeyId, Rebuff> rebuffs = new HashMap<>();
        for (int i = count(in); i > 0; i--) {
            rebuffs.put(new KeyId(in.readUTF()), new Rebuff(in.readUTF(), moment(in)));
        }
        return rebuffs;
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("an impossible count");
        }
        return count;
    }

    private static Instant moment(DataInputStream in) throws IOException {
        return Instant.ofEpochMilli(in.readLong());
    }
}
