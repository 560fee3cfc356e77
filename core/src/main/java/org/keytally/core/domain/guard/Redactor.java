package org.keytally.core.domain.guard;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;

/// The last line of defence before text leaves for a terminal, a log or a crash report.
///
/// Every secret that was opened is replaced wherever one of its forms stands, and besides whatever has the shape of a
/// key. The secrets themselves are not kept for this, only hashes under a key of this process.
public final class Redactor {

    /// What stands where a secret stood.
    public static final String MASK = "***************";

    private final RememberedForms remembered = new RememberedForms();
    private final LooseShapes shapes;

    public Redactor(LeakShapes shapes) {
        this.shapes = new LooseShapes(shapes);
    }

    /// From now on this secret is replaced; the bytes stay the caller's to wipe.
    public void remember(byte[] secret) {
        List<Disguise> disguises = Disguises.of(secret);
        try {
            disguises.forEach(disguise -> remembered.add(disguise.form()));
        } finally {
            disguises.forEach(Disguise::wipe);
        }
    }

    /// The text without secrets.
    public String redact(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        BitSet hidden = new BitSet(bytes.length);
        remembered.mark(bytes, hidden);
        shapes.mark(latin, hidden);
        if (hidden.isEmpty()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(latin.length());
        int at = 0;
        for (int from = hidden.nextSetBit(0); from >= 0; from = hidden.nextSetBit(at)) {
            clean.append(latin, at, from).append(MASK);
            at = hidden.nextClearBit(from);
        }
        clean.append(latin, at, latin.length());
        return new String(clean.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
