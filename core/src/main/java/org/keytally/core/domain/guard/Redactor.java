package org.keytally.core.domain.guard;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The last line of defence before text leaves for a terminal, a log or a crash report.
///
/// Every secret that was opened is replaced wherever one of its forms stands, and besides whatever has the shape of a
/// key. The secrets themselves are not kept for this, only hashes under a key of this process.
public final class Redactor {

    /// What stands where a secret stood.
    public static final String MASK = "***************";

    // a shorter form in a result could be one of its own words
    private static final int SHORTEST_IN_RESULTS = 12;

    private Optional<RememberedForms> remembered = Optional.empty();
    private final LooseShapes shapes;

    /// @param shapes read when a text is met that may hold a key
    public Redactor(Supplier<LeakShapes> shapes) {
        this.shapes = new LooseShapes(shapes);
    }

    /// One that knows the shapes that come with the program.
    public static Redactor shipped() {
        return new Redactor(LeakShapes::shipped);
    }

    /// From now on this secret is replaced; the bytes stay the caller's to wipe.
    public void remember(byte[] secret) {
        List<Disguise> disguises = Disguises.of(secret);
        try {
            RememberedForms forms = forms();
            disguises.forEach(disguise -> forms.add(disguise.form()));
        } finally {
            disguises.forEach(Disguise::wipe);
        }
    }

    // Random numbers for its hashes cost time at start, and most commands open no secret.
    private synchronized RememberedForms forms() {
        RememberedForms forms = remembered.orElseGet(RememberedForms::new);
        remembered = Optional.of(forms);
        return forms;
    }

    private synchronized Optional<RememberedForms> known() {
        return remembered;
    }

    /// The text without secrets.
    public String redact(String text) {
        boolean mayHoldAKey = LooseShapes.mayBeIn(text);
        Optional<RememberedForms> known = known();
        if (!mayHoldAKey && known.isEmpty()) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        BitSet hidden = new BitSet(bytes.length);
        known.ifPresent(forms -> forms.mark(bytes, 1, hidden));
        if (mayHoldAKey) {
            shapes.mark(new String(bytes, StandardCharsets.ISO_8859_1), hidden);
        }
        return hidden.isEmpty() ? text : new String(masked(bytes, hidden), StandardCharsets.UTF_8);
    }

    /// A result without the secrets that were opened; what merely looks like a key stays, for a person may have asked
    /// for it.
    public byte[] redactOpened(byte[] result) {
        BitSet hidden = new BitSet(result.length);
        known().ifPresent(forms -> forms.mark(result, SHORTEST_IN_RESULTS, hidden));
        return hidden.isEmpty() ? result : masked(result, hidden);
    }

    private static byte[] masked(byte[] bytes, BitSet hidden) {
        ByteArrayOutputStream clean = new ByteArrayOutputStream(bytes.length);
        int at = 0;
        for (int from = hidden.nextSetBit(0); from >= 0; from = hidden.nextSetBit(at)) {
            clean.write(bytes, at, from - at);
            clean.writeBytes(MASK.getBytes(StandardCharsets.US_ASCII));
            at = hidden.nextClearBit(from);
        }
        clean.write(bytes, at, bytes.length - at);
        return clean.toByteArray();
    }
}
