package org.keytally.core.adapter.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowersTest {

    @Test
    void eachGetsItsOwnStateBack() {
        Letters one = new Letters("one");
        Letters two = new Letters("");
        byte[] kept = new Followers(List.of(one, two)).capture();
        Letters first = new Letters("?");
        Letters second = new Letters("?");
        assertThat(new Followers(List.of(first, second)).restore(kept)).isTrue();
        assertThat(List.of(first.letters, second.letters)).containsExactly("one", "");
    }

    @Test
    void allMeetEachRecord() {
        Letters one = new Letters("");
        Letters two = new Letters("");
        new Followers(List.of(one, two)).follow(1, (byte) 7, "x".getBytes(StandardCharsets.UTF_8));
        assertThat(List.of(one.letters, two.letters)).containsExactly("x", "x");
    }

    @Test
    void refusesTheStateOfOtherFollowers() {
        Followers two = new Followers(List.of(new Letters("a"), new Letters("b")));
        byte[] kept = two.capture();
        assertThat(new Followers(List.of(new Letters(""))).restore(kept)).isFalse();
        assertThat(two.restore(new byte[]{1, 2, 3})).isFalse();
        assertThat(two.restore(new byte[]{0, 0, 0, 9, 1})).isFalse();
        assertThat(two.restore(new byte[]{-1, -1, -1, -1, 0, 0, 0, 0})).isFalse();
        assertThat(two.restore(new byte[0])).isFalse();
    }

    @Test
    void isNotRestoredWhereOneOfThemCannotBe() {
        Followers picky = new Followers(List.of(new Letters("a"), new Letters("no")));
        assertThat(picky.restore(picky.capture())).isFalse();
    }

    private static final class Letters implements Follower {

        private String letters;

        Letters(String letters) {
            this.letters = letters;
        }

        @Override
        public boolean restore(byte[] state) {
            String kept = new String(state, StandardCharsets.UTF_8);
            if (kept.equals("no")) {
                return false;
            }
            letters = kept;
            return true;
        }

        @Override
        public void follow(long sequence, byte kind, byte[] payload) {
            letters += new String(payload, StandardCharsets.UTF_8);
        }

        @Override
        public byte[] capture() {
            return letters.getBytes(StandardCharsets.UTF_8);
        }
    }
}
