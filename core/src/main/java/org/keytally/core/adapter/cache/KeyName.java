package org.keytally.core.adapter.cache;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import org.keytally.core.adapter.sealed.PurposeKey;
import org.keytally.core.domain.prompt.CacheKey;
import org.keytally.core.domain.prompt.Destination;
import org.keytally.core.domain.prompt.Message;
import org.keytally.core.domain.prompt.PromptOptions;

/// The name of a kept answer: a keyed hash of all that was asked, from which nothing of it can be guessed.
final class KeyName {

    private KeyName() {}

    static String of(CacheKey key, PurposeKey under) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(under);
            return HexFormat.of().formatHex(mac.doFinal(bytes(key)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java runtime lacks HmacSHA256", impossible);
        }
    }

    // Every text stands behind its length, so that no two requests run into the same bytes.
    private static byte[] bytes(CacheKey key) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, key.scope().map(Enum::name).orElse(""));
            text(out, key.owner());
            destination(out, key.to());
            text(out, key.model());
            out.writeBoolean(key.prompt().system().isPresent());
            text(out, key.prompt().system().orElse(""));
            out.writeInt(key.prompt().messages().size());
            for (Message message : key.prompt().messages()) {
                text(out, message.speaker().name());
                text(out, message.text());
            }
            options(out, key.prompt().options());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void destination(DataOutputStream out, Destination to) throws IOException {
        text(out, to.provider().value());
        switch (to) {
            case Destination.Host host -> {
                text(out, host.base().toString());
                text(out, host.dialect().name());
            }
            case Destination.Practice _ -> text(out, "practice");
        }
    }

    private static void options(DataOutputStream out, PromptOptions options) throws IOException {
        text(out, options.temperature().map(one -> one.stripTrailingZeros().toPlainString()).orElse(""));
        out.writeInt(options.maxTokens().orElse(0));
        out.writeInt(options.stop().size());
        for (String word : options.stop()) {
            text(out, word);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
