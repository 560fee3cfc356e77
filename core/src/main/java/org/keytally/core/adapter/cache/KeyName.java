package org.keytally.core.adapter.cache;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import org.keytally.core.adapter.sealed.PurposeKey;
import org.keytally.core.adapter.sealed.Texts;
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

    private static byte[] bytes(CacheKey key) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Texts.write(out, key.scope().map(Enum::name).orElse(""));
            Texts.write(out, key.owner());
            destination(out, key.to());
            Texts.write(out, key.model());
            out.writeBoolean(key.prompt().system().isPresent());
            Texts.write(out, key.prompt().system().orElse(""));
            out.writeInt(key.prompt().messages().size());
            for (Message message : key.prompt().messages()) {
                Texts.write(out, message.speaker().name());
                Texts.write(out, message.text());
            }
            options(out, key.prompt().options());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void destination(DataOutputStream out, Destination to) throws IOException {
        Texts.write(out, to.provider().value());
        switch (to) {
            case Destination.Host host -> {
                Texts.write(out, host.base().toString());
                Texts.write(out, host.dialect().name());
            }
            case Destination.Practice _ -> Texts.write(out, "practice");
        }
    }

    private static void options(DataOutputStream out, PromptOptions options) throws IOException {
        Texts.write(out, options.temperature().map(one -> one.stripTrailingZeros().toPlainString()).orElse(""));
        out.writeInt(options.maxTokens().orElse(0));
        out.writeInt(options.stop().size());
        for (String word : options.stop()) {
            Texts.write(out, word);
        }
    }
}
