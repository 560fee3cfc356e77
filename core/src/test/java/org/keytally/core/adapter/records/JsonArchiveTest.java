package org.keytally.core.adapter.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.home.Archive;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingValue;
import org.keytally.core.domain.key.SampleKeys;

final class JsonArchiveTest {

    private final JsonArchive form = new JsonArchive();
    private final Archive archive = new Archive(
            List.of(SampleKeys.plain("0001"), SampleKeys.full("0002")),
            List.of(new SettingValue(Setting.WAIT, Narrowing.EVERYWHERE, "5")),
            Optional.of("sealed"));

    @Test
    void tellsAnArchiveOfALaterVersionFromWhatIsNone() {
        String whole = new String(form.write(archive), StandardCharsets.UTF_8);

        assertThat(form.isNewer(bytes(whole.replaceFirst("\"format\"(\\s*):(\\s*)\\d+", "\"format\":99")))).isTrue();
        for (String other : List.of(whole, "", "[]", "{\"format\":99}", "{\"program\":\"other\",\"format\":99}")) {
            assertThat(form.isNewer(bytes(other))).as(other).isFalse();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsWhatItWrote() {
        assertThat(form.read(form.write(archive))).contains(archive);
        Archive bare = new Archive(List.of(), List.of(), Optional.empty());
        assertThat(form.read(form.write(bare))).contains(bare);
    }

    @Test
    void refusesWhatIsNoArchiveOfOurs() {
        for (String text : List.of(
                "", "[]", "null", "{}", "not json", "{\"program\":\"keytally\"}",
                "{\"program\":\"keytally\",\"format\":3}", "{\"program\":\"other\",\"format\":2}",
                "{\"program\":\"keytally\",\"format\":2,\"keys\":[{\"id\":\"x\"}]}",
                "{\"program\":\"keytally\",\"format\":2,\"keys\":[{\"id\":\"key-0001\",\"provider\":\"\"}]}")) {
            assertThat(form.read(text.getBytes(StandardCharsets.UTF_8))).as(text).isEmpty();
        }
    }

    @Test
    void readsNothingOfAnArchiveThatHoldsAnythingElse() {
        String head = "{\"program\":\"keytally\",\"format\":2,";
        assertThat(form.read((head + "\"keys\":[],\"settings\":[]}").getBytes(StandardCharsets.UTF_8))).isPresent();
        for (String rest : List.of(
                "\"keys\":[\"x\"],\"settings\":[]}",
                "\"keys\":{},\"settings\":[]}",
                "\"keys\":[],\"settings\":[{\"a\":[]}]}",
                "\"keys\":[],\"settings\":[],\"secrets\":{}}",
                "\"keys\":[],\"settings\":[]} {}",
                "\"keys\":[],\"settings\":[]")) {
            assertThat(form.read((head + rest).getBytes(StandardCharsets.UTF_8))).as(rest).isEmpty();
        }
    }

    @Test
    void refusesWhatIsMadeToHurtAReader() {
        String head = "{\"program\":\"keytally\",\"format\":2,\"keys\":[";
        for (String text : List.of(
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                head + "[".repeat(100_000),
                head + "{\"id\":" + "{\"id\":".repeat(50_000),
                head + "{\"id\":" + "9".repeat(100_000) + "}]}",
                head + "{\"id\":\"key-0001\",\"@class\":\"java.lang.ProcessBuilder\"}]}",
                head + "{\"id\":[\"java.lang.ProcessBuilder\",{\"command\":[\"true\"]}]}]}")) {
            assertThat(form.read(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text.substring(0, Math.min(80, text.length())))
                    .isEmpty();
        }
    }

    @Test
    void readsNoPartOfAnArchiveThatIsCut() {
        byte[] whole = form.write(archive);
        for (int length = 0; length < whole.length - 2; length++) {
            assertThat(form.read(Arrays.copyOf(whole, length))).as("cut at " + length).isEmpty();
        }
    }

    @Test
    void outlivesBytesThatWereChanged() {
        byte[] whole = form.write(archive);
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            assertThat(form.read(changed)).isNotNull();
        }
    }
}
