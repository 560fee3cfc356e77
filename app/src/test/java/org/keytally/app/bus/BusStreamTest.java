package org.keytally.app.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.app.bus.BusMessage.Field;

/// Messages on a stream that ends, and with much on it that nobody should send.
final class BusStreamTest {

    private static final BusMessage SIGNAL =
            BusMessage.signal("/here", "a.b", "Told", "si", List.of("text", 7)).numbered(9);

    private final ByteArrayOutputStream wire = new ByteArrayOutputStream();

    @Test
    void readsWhatItWrote() throws IOException {
        stream("").write(SIGNAL);

        assertThat(written().read()).isEqualTo(SIGNAL);
    }

    @Test
    void passesOverAHeadThatIsTooLong() throws IOException {
        wire.write(begin(4, 3, 80_000));
        wire.write(new byte[80_003]);
        stream("").write(SIGNAL);

        assertThat(written().read()).isEqualTo(SIGNAL);
    }

    @Test
    void passesOverAKindThatNobodyKnows() throws IOException {
        wire.write(begin(99, 0, 0));
        stream("").write(SIGNAL);

        assertThat(written().read()).isEqualTo(SIGNAL);
    }

    @Test
    void passesOverAHeadThatIsBroken() throws IOException {
        wire.write(begin(4, 0, 8));
        wire.write(HexFormat.of().parseHex("01ff6f00ffffffff"));
        stream("").write(SIGNAL);

        assertThat(written().read()).isEqualTo(SIGNAL);
    }

    @Test
    void keepsTheHeadWhereTheBodyIsTooLarge() throws IOException {
        stream("").write(BusMessage.signal("/here", "a.b", "Told", "s", List.of("x".repeat(70_000))));
        stream("").write(SIGNAL);
        BusStream both = written();
        BusMessage first = both.read();

        assertThat(first.text(Field.MEMBER)).isEqualTo("Told");
        assertThat(first.values()).isEqualTo(Optional.empty());
        assertThat(both.read()).isEqualTo(SIGNAL);
    }

    @Test
    void endsWhereTheStreamEndsOrNoBusWouldGoOn() throws IOException {
        assertThatIOException().isThrownBy(() -> stream("l").read()).isInstanceOf(EOFException.class);
        wire.write(begin(1, -1, 8));
        assertThatIOException().isThrownBy(written()::read).withMessage("no message of a bus");
    }

    @Test
    void signsInAsWhoTheSystemSaysWeAre() throws IOException {
        stream("DATA\r\nOK 1234\r\n").signIn();

        assertThat(wire.toString(StandardCharsets.US_ASCII)).isEqualTo("\0AUTH EXTERNAL\r\nDATA\r\nBEGIN\r\n");
    }

    @Test
    void doesNotGoOnWhereItIsNotLetIn() {
        assertThatIOException().isThrownBy(stream("REJECTED EXTERNAL\r\n")::signIn);
        assertThatIOException().isThrownBy(stream("D".repeat(100_000))::signIn);
        assertThatIOException().isThrownBy(stream("")::signIn);
    }

    private BusStream stream(String heard) {
        return new BusStream(new ByteArrayInputStream(heard.getBytes(StandardCharsets.US_ASCII)), wire);
    }

    private BusStream written() {
        return new BusStream(new ByteArrayInputStream(wire.toByteArray()), new ByteArrayOutputStream());
    }

    private static byte[] begin(int kind, int body, int head) {
        return ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'l').put((byte) kind).put((byte) 1).put((byte) 1).putInt(body).putInt(1).putInt(head)
                .array();
    }
}
