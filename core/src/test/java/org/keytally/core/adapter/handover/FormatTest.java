package org.keytally.core.adapter.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.command.Child;
import org.keytally.core.domain.command.Command;
import org.keytally.core.domain.key.Secret;

final class FormatTest {

    private final Command command = new Command(
            List.of("prompt", "", "wörter\nund 🗝", "--json"),
            Path.of("").toAbsolutePath(),
            Map.of("PATH", "/bin", "KEYTALLY_HOME", ""),
            true,
            132);

    @Test
    void readsTheCommandThatWasWritten() throws MalformedFrameException {
        assertThat(CommandFormat.read(CommandFormat.write(command).toBytes())).isEqualTo(command);
    }

    @Test
    void readsTheChildThatWasWritten() throws MalformedFrameException {
        byte[] characters = "KTCANARYk7Qw9Zp2Xv4T-child".getBytes(StandardCharsets.UTF_8);
        Child child = new Child(List.of("make", "-j"), "OPENAI_API_KEY", Secret.ofUtf8(characters), true);

        Child read = ChildFormat.read(ChildFormat.write(child));

        assertThat(read.arguments()).isEqualTo(child.arguments());
        assertThat(read.variable()).isEqualTo("OPENAI_API_KEY");
        assertThat(read.isMasked()).isTrue();
        assertThat(read.secret().reveal()).isEqualTo(characters);
    }

    @Test
    void refusesACommandThatIsCutAnywhere() {
        byte[] whole = CommandFormat.write(command).toBytes();

        for (int cut = 0; cut < whole.length; cut++) {
            byte[] part = Arrays.copyOf(whole, cut);
            assertThatThrownBy(() -> CommandFormat.read(part)).isInstanceOf(MalformedFrameException.class);
        }
    }

    @Test
    void refusesBytesBehindACommand() {
        byte[] whole = CommandFormat.write(command).toBytes();

        assertThatThrownBy(() -> CommandFormat.read(Arrays.copyOf(whole, whole.length + 1)))
                .isInstanceOf(MalformedFrameException.class);
    }

    @Test
    void failsInNoOtherWayWhateverByteIsChanged() {
        byte[] whole = CommandFormat.write(command).toBytes();

        for (int place = 0; place < whole.length; place++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = whole.clone();
                changed[place] ^= (byte) (1 << bit);
                assertReadOrRefused(changed);
            }
        }
    }

    private static void assertReadOrRefused(byte[] payload) {
        try {
            assertThat(CommandFormat.read(payload)).isNotNull();
        } catch (MalformedFrameException refused) {
            assertThat(refused).hasMessageMatching("(?s).+");
        }
    }
}
