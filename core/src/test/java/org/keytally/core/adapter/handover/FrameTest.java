package org.keytally.core.adapter.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FrameTest {

    private final ByteArrayOutputStream wire = new ByteArrayOutputStream();

    @Test
    void arrivesAsItLeftWhateverItsSize() throws IOException {
        Random random = new Random(1);
        for (int size : new int[]{0, 1, 16_383, 16_384, 16_385, 20_471, 20_472, 65_536, 4_194_304}) {
            wire.reset();
            byte[] payload = new byte[size];
            random.nextBytes(payload);
            FrameType type = size > 65_536 ? FrameType.COMMAND : FrameType.OUTPUT;
            write(new Frame(type, size, payload.clone()));
            write(Frame.ofNumber(FrameType.END, 0, 9));

            FrameReader reader = reader();
            Frame frame = reader.read().orElseThrow();

            assertThat(frame.type()).isEqualTo(type);
            assertThat(frame.number()).isEqualTo(size);
            assertThat(frame.payload()).isEqualTo(payload);
            assertThat(reader.read().orElseThrow().value()).hasValue(9);
            assertThat(reader.read()).isEqualTo(Optional.empty());
        }
    }

    @Test
    void isWipedWhenItHasLeft() throws IOException {
        byte[] payload = {1, 2, 3};

        write(new Frame(FrameType.ANSWER, 1, payload));

        assertThat(payload).containsOnly(0);
    }

    @Test
    void refusesToBeLargerThanItsTypeMay() {
        assertThatThrownBy(() -> new Frame(FrameType.OUTPUT, 0, new byte[65_537]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isRefusedBeforeRoomIsMadeForASizeItMayNotHave() {
        for (int length : new int[]{-1, 65_537, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            wire.reset();
            wire.writeBytes(header(length, FrameType.HELLO.code()));

            assertThatThrownBy(() -> reader().read())
                    .isInstanceOf(MalformedFrameException.class)
                    .hasMessageContaining("a payload of " + length);
        }
    }

    @Test
    void isRefusedWithATypeNobodyKnows() {
        wire.writeBytes(header(0, 99));

        assertThatThrownBy(() -> reader().read())
                .isInstanceOf(MalformedFrameException.class)
                .hasMessageContaining("99");
    }

    @Test
    void isRefusedWhereItIsCut() throws IOException {
        write(new Frame(FrameType.OUTPUT, 0, new byte[20]));
        byte[] whole = wire.toByteArray();

        for (int cut = 1; cut < whole.length; cut++) {
            wire.reset();
            wire.write(whole, 0, cut);
            assertThatThrownBy(() -> reader().read()).isInstanceOf(MalformedFrameException.class);
        }
    }

    private void write(Frame frame) throws IOException {
        new FrameWriter(Channels.newChannel(wire)).write(frame);
    }

    private FrameReader reader() {
        return new FrameReader(Channels.newChannel(new ByteArrayInputStream(wire.toByteArray())));
    }

    private static byte[] header(int length, int code) {
        return ByteBuffer.allocate(Frame.HEADER)
                .putInt(length)
                .put((byte) code)
                .putInt(0)
                .array();
    }
}
