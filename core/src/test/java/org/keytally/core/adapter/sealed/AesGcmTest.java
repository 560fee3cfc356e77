package org.keytally.core.adapter.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.keytally.core.sweep.Canary;

final class AesGcmTest {

    private static final byte[] BOUND = {1, 2, 3};

    private final AesGcm gcm = new AesGcm(PurposeKey.random(new SecureRandom()), new SecureRandom());

    @Test
    void opensWhatTheSpecificationSealedWithoutBoundBytes() {
        AesGcm zero = new AesGcm(PurposeKey.of(new byte[32]), new SecureRandom());
        byte[] sealed = hex("000000000000000000000000", "cea7403d4d606b6e074ec5d3baf39d18",
                "d0d1c8a799996bf0265b98b5d48ab919");

        assertThat(zero.open(sealed, new byte[0])).contains(new byte[16]);
    }

    @Test
    void opensWhatTheSpecificationSealedWithBoundBytes() {
        AesGcm given = new AesGcm(
                PurposeKey.of(hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308")),
                new SecureRandom());
        byte[] sealed = hex("cafebabefacedbaddecaf888",
                "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa",
                "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662",
                "76fc6ece0f4e1768cddf8853bb2d551b");
        byte[] plain = hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72",
                "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");

        assertThat(given.open(sealed, hex("feedfacedeadbeeffeedfacedeadbeefabaddad2"))).contains(plain);
    }

    @Test
    void opensWhatItSealed() {
        assertThat(gcm.open(gcm.seal(Canary.bytes("-a"), BOUND), BOUND)).contains(Canary.bytes("-a"));
    }

    @Test
    void neverSealsTwiceAlike() {
        assertThat(gcm.seal(Canary.bytes("-a"), BOUND)).isNotEqualTo(gcm.seal(Canary.bytes("-a"), BOUND));
    }

    @Test
    void opensNothingWithASingleBitChanged() {
        byte[] sealed = gcm.seal(Canary.bytes("-a"), BOUND);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(gcm.open(changed, BOUND)).as("bit %d", bit).isEmpty();
        }
    }

    @Test
    void opensNothingThatWasCut() {
        byte[] sealed = gcm.seal(Canary.bytes("-a"), BOUND);
        for (int length = 0; length < sealed.length; length++) {
            assertThat(gcm.open(sealed, 0, length, BOUND)).as("length %d", length).isEmpty();
        }
    }

    @Test
    void opensNothingBesideOtherBoundBytes() {
        assertThat(gcm.open(gcm.seal(Canary.bytes("-a"), BOUND), new byte[]{1, 2, 4})).isEmpty();
    }

    @Test
    void opensNothingWithAnotherKey() {
        AesGcm other = new AesGcm(PurposeKey.random(new SecureRandom()), new SecureRandom());

        assertThat(other.open(gcm.seal(Canary.bytes("-a"), BOUND), BOUND)).isEmpty();
    }

    private static byte[] hex(String... parts) {
        return HexFormat.of().parseHex(String.join("", parts));
    }
}
