package org.keytally.core.adapter.prices;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.keytally.core.domain.catalog.PriceBook;
import org.keytally.core.domain.catalog.PriceFault;
import org.keytally.core.domain.catalog.PriceList;
import org.keytally.core.domain.catalog.PriceLists;
import org.keytally.core.domain.catalog.PriceSource;

/// Reads our own table, the community price map and the genai price list, told apart by how they begin.
public final class PriceFiles implements PriceLists {

    private static final int MOST_BYTES = 32 << 20;

    @Override
    public PriceList read(InputStream list, PriceBook known, Instant now) throws IOException {
        byte[] bytes = list.readNBytes(MOST_BYTES + 1);
        try {
            return read(text(bytes), known, now);
        } catch (PriceFaultException refusal) {
            return new PriceList.Refused(refusal.fault());
        }
    }

    private static PriceList read(String text, PriceBook known, Instant now) throws PriceFaultException {
        String start = text.stripLeading();
        if (start.isEmpty()) {
            throw new PriceFaultException(PriceFault.Kind.EMPTY, "", "");
        }
        return switch (start.charAt(0)) {
            case '{' -> CommunityMap.read(Json.parse(text), now);
            case '[' -> GenaiPrices.read(Json.parse(text), now);
            default -> new PriceTable(PriceSource.IMPORTED, known, now).read(text);
        };
    }

    private static String text(byte[] bytes) throws PriceFaultException {
        if (bytes.length > MOST_BYTES) {
            throw new PriceFaultException(PriceFault.Kind.TOO_LARGE, "", "");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // Spreadsheets put a byte order mark before the header.
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notText) {
            throw new PriceFaultException(PriceFault.Kind.MALFORMED, "", "");
        }
    }
}
