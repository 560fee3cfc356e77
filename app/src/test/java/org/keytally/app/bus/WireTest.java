package org.keytally.app.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Values on their way to the bus and back.
final class WireTest {

    @Test
    void writesAsTheBusReads() {
        WireWriter writer = new WireWriter();
        writer.all("ybsas", List.of((byte) 7, true, "ab", List.of("c")));

        assertThat(HexFormat.of().formatHex(writer.written())).isEqualTo(
                "07000000" + "01000000" + "02000000" + "616200" + "00" + "06000000" + "01000000" + "6300");
    }

    @Test
    void readsWhatItWrote() {
        List<Object> values = List.of(
                1, "ü", List.of(List.of(2, List.of())), new Variant("(iv)", List.of(3, new Variant("g", "ai"))), true);
        WireWriter writer = new WireWriter();
        writer.all("isa(ia{sv})vb", values);

        assertThat(new WireReader(little(writer.written())).all("isa(ia{sv})vb")).isEqualTo(values);
    }

    @Test
    void readsTheEntriesOfAMapAsPairs() {
        WireWriter writer = new WireWriter();
        writer.all("a{sv}", List.of(Map.of("label", Variant.of("Open"))));

        assertThat(new WireReader(little(writer.written())).all("a{sv}"))
                .isEqualTo(List.of(List.of(List.of("label", Variant.of("Open")))));
    }

    @Test
    void readsTheOtherOrderOfBytes() {
        byte[] written = HexFormat.of().parseHex("00000001" + "00000000" + "0000000000000002" + "0003");

        assertThat(new WireReader(ByteBuffer.wrap(written)).all("ixn")).isEqualTo(List.of(1, 2L, (short) 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "()", "a", "{s", "z", "a{sv", "s)", "(i", "a()"})
    void takesNoSignatureThatTheBusDoesNotKnow(String signature) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Signature(signature).types());
    }

    @Test
    void takesNoSignatureWithoutAnEnd() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Signature("a".repeat(200) + "s").types());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ffffffff", "7fffffff", "05000000", "0400000061"})
    void readsNoMoreThanThereIs(String written) {
        assertThatIllegalArgumentException().isThrownBy(
                () -> new WireReader(little(HexFormat.of().parseHex(written))).all("s"));
        assertThatIllegalArgumentException().isThrownBy(
                () -> new WireReader(little(HexFormat.of().parseHex(written))).all("ai"));
        assertThatIllegalArgumentException().isThrownBy(
                () -> new WireReader(little(HexFormat.of().parseHex(written))).all("ay"));
    }

    @Test
    void readsNoVariantsInVariantsWithoutAnEnd() {
        byte[] written = HexFormat.of().parseHex("017600".repeat(1000));

        assertThatIllegalArgumentException().isThrownBy(() -> new WireReader(little(written)).all("v"));
    }

    private static ByteBuffer little(byte[] written) {
        return ByteBuffer.wrap(written).order(ByteOrder.LITTLE_ENDIAN);
    }
}
