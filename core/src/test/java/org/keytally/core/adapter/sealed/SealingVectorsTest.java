package org.keytally.core.adapter.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Figures that others worked out, most of them those of the project Wycheproof, by their numbers there.
final class SealingVectorsTest {

    private static final byte[] NOTHING = new byte[0];
    private static final PurposeKey KEY =
            PurposeKey.of(hex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));
    private static final byte[] NONCE = hex("505152535455565758595a5b");
    private static final byte[] CIPHERTEXT = hex("b2061457c0759fc1749f174ee1ccadfa");
    private static final byte[] PLAIN = hex("202122232425262728292a2b2c2d2e2f");

    /// The file aes_gcm_test, keys of 256 bits, nonces of 96: nothing at all, less than a block, one block, more than
    /// one, with bound bytes, and tags of only ones and only zeros.
    @ParameterizedTest(name = "Wycheproof {0}")
    @CsvSource({
        "94, cc56b680552eb75008f5484b4cb803fa5063ebd6eab91f6ab6aef4916a766273, 99e23ec48985bccdeeab60f1, '', "
                + "2a, 06, 633c1e9703ef744ffffb40edf9d14355",
        "95, 51e4bf2bad92b7aff1a4bc05550ba81df4b96fabf41c12c7b00e60e48db7e152, 4f07afedfdc3b6c2361823d3, '', "
                + "be3308f72a2c6aed, cf332a12fdee800b, 602e8d7c4799d62c140c9bb834876b09",
        "96, 67119627bd988eda906219e08c0d0d779a07d208ce8a4fe0709af755eeec6dcb, 68ab7fdbf61901dad461d23c, '', "
                + "51f8c1f731ea14acdb210a6d973e07, 43fc101bff4b32bfadd3daf57a590e, ec04aacb7148a8b8be44cb7eaf4efa69",
        "97, 59d4eafb4de0cfc7d3db99a8f54b15d7b39f0acc8da69763b019c1699f87674a, 2fcb1b38a99e71b84740ad9b, '', "
                + "549b365af913f3b081131ccb6b825588, f58c16690122d75356907fd96b570fca, "
                + "28752c20153092818faba2a334640d6e",
        "98, 3b2458d8176e1621c0cc24c0c0e24c1e80d72f7ee9149a4b166176629616d011, 45aaa3e5d16d2d42dc03445d, '', "
                + "3ff1514b1c503915918f0c0c31094a6e1f, 73a6b6f45f6ccc5131e07f2caa1f2e2f56, "
                + "2d7379ec1db5952d4e95d30c340b1b1d",
        "100, b279f57e19c8f53f2f963f5f2519fdb7c1779be2ca2b3ae8e1128b7d6c627fc4, 98bc2c7438d5cd7665d76f6e, c0, "
                + "fcc515b294408c8645c9183e3f4ecee5127846d1, eb5500e3825952866d911253f8de860c00831c81, "
                + "ecb660e1fb0541ec41e8d68a64141b3a",
        "102, f32364b1d339d82e4f132d8f4a0ec1ff7e746517fa07ef1a7f422f4e25a48194, 5a86a50a0e8a179c734b996d, "
                + "ab2ac7c44c60bdf8228c7884adb20184, 43891bccb522b1e72a6b53cf31c074e9d6c2df8e, "
                + "43dda832e942e286da314daa99bef5071d9d2c78, c3922583476ced575404ddb85dd8cd44",
        "103, ff0089ee870a4a39f645b0a5da774f7a5911e9696fc9cad646452c2aa8595a12, bc2a7757d0ce2d8b1f14ccd9, "
                + "972ab4e06390caae8f99dd6e2187be6c7ff2c08a24be16ef, 748b28031621d95ee61812b4b4f47d04c6fc2ff3, "
                + "a929ee7e67c7a2f91bbcec6389a3caf43ab49305, ebec6774b955e789591c822dab739e12",
        "105, 5b1d1035c0b17ee0b0444767f80a25b8c1b741f4b50a4d3052226baa1c6fb701, d61040a313ed492823cc065b, '', "
                + "d096803181beef9e008ff85d5ddc38ddacf0f09ee5f7e07f1e4079cb64d0dc8f"
                + "5e6711cd4921a7887de76e2678fdc67618f1185586bfea9d4c685d50e4bb9a82, "
                + "c7d191b601f86c28b6a1bdef6a57b4f6ee3ae417bc125c381cdf1c4dac184ed1"
                + "d84f1196206d62cad112b038845720e02c061179a8836f02b93fa7008379a6bf, f15612f6c40f2e0db6dc76fc4822fcfe",
        "128, 00112233445566778899aabbccddeeff102132435465768798a9bacbdcedfe0f, 000000000000000000000000, '', "
                + "561008fa07a68f5c61285cd013464eaf, 23293e9b07ca7d1b0cae7cc489a973b3, "
                + "ffffffffffffffffffffffffffffffff",
        "129, 00112233445566778899aabbccddeeff102132435465768798a9bacbdcedfe0f, ffffffffffffffffffffffff, '', "
                + "c6152244cea1978d3e0bc274cf8c0b3b, 7cb6fc7c6abc009efe9551a99f36a421, "
                + "00000000000000000000000000000000"
    })
    void opensWhatWycheproofSealed(
            int number, String key, String nonce, String bound, String plain, String ciphertext, String tag) {
        AesGcm gcm = new AesGcm(PurposeKey.of(hex(key)), new SecureRandom());

        assertThat(gcm.open(hex(nonce + ciphertext + tag), hex(bound)))
                .as("number %d", number)
                .contains(hex(plain));
    }

    /// Numbers 130 and on of the same file: this seal with a tag in which some bits are others. The last is whole.
    @ParameterizedTest(name = "tag {0}")
    @CsvSource({
        "9de8fef6d8ab1bf1bf887232eab590dd, false",
        "9ee8fef6d8ab1bf1bf887232eab590dd, false",
        "1ce8fef6d8ab1bf1bf887232eab590dd, false",
        "9ce9fef6d8ab1bf1bf887232eab590dd, false",
        "9ce8fe76d8ab1bf1bf887232eab590dd, false",
        "9ce8fef6d9ab1bf1bf887232eab590dd, false",
        "631701092754e40e40778dcd154a6f22, false",
        "9de9fff7d9aa1af0be897333ebb491dc, false",
        "00000000000000000000000000000000, false",
        "ffffffffffffffffffffffffffffffff, false",
        "1c687e76582b9b713f08f2b26a35105d, false",
        "9ce8fef6d8ab1bf1bf887232eab590dd, true"
    })
    void opensOnlyBesideTheRightTag(String tag, boolean isRight) {
        byte[] sealed = join(NONCE, CIPHERTEXT, hex(tag));

        assertThat(sealer().open(sealed, NOTHING).filter(found -> Arrays.equals(found, PLAIN)))
                .as("opened")
                .matches(found -> found.isPresent() == isRight);
    }

    /// NIST SP 800-38D allows tags down to 96 bits; one that was cut to that would be guessed sooner.
    @ParameterizedTest
    @ValueSource(ints = {96, 104, 112, 120})
    void opensNothingWithAShorterTag(int bits) throws GeneralSecurityException {
        assertThat(sealer().open(join(NONCE, sealedElsewhere(NONCE, bits)), NOTHING)).isEmpty();
    }

    /// The same specification allows nonces of any length; only those of 96 bits are ours.
    @ParameterizedTest
    @ValueSource(ints = {1, 8, 11, 13, 16, 32})
    void opensNothingWithANonceOfAnotherLength(int length) throws GeneralSecurityException {
        byte[] nonce = Arrays.copyOf(NONCE, length);

        assertThat(sealer().open(join(nonce, sealedElsewhere(nonce, 128)), NOTHING)).isEmpty();
    }

    /// The file hkdf_sha256_test, those with an empty label; of longer results the first bytes, which are the same.
    @ParameterizedTest(name = "Wycheproof {0}")
    @CsvSource({
        "5, a23632e18ec76b59b1c87008da3f8a7e, '', "
                + "976d1590926ac35e28d7f1a29fe98a1f787703a71cee3cb2c10acb9cc1b56c0f",
        "11, be0df9811ad0bf3b08358a3dc4a05981, c98618bfeb59295f8bf1dd3804b1bf2c, "
                + "669feffebbdfaabc85fc006766c596a62a04a31ff959e1608e4aecb090126738",
        "12, 529e91a61895f1c4ceb5b6994f48783b, 12e4ae515328983bab2d88da3cb32a95, "
                + "76ced999f5f885f9df7d78a9cb0cefd09904bc90dfedd018441f30800a848140",
        "17, 75d085427d397b263fb3c6c8e0c40b6f, e2141b0dc65348632396a25c6d7b6ffabf55686532544c351860635b7c86, "
                + "da0a91fe3a9fdf82a3461a78e09310ebb8908072b14b6abddbd3ef2517ebf5e5",
        "22, df27ab960ad87bfe2e173a4659e3546b, 1e7ec49981fd4b0b7c20dd4dd5bdfbf2195e707f4d0354611b4893b8a86f6146"
                + "7aca2cf726ccc3ef0b0b4f3240d945ce506197e2be00322b17b48209c312ef9f, "
                + "c298d3a916ac11c05069b613748b6a7fcb8770bba0798e2bbb531359053f84fe"
    })
    void derivesAsWycheproofDoes(int number, String material, String salt, String expected) {
        assertThat(PurposeKey.stretch(hex(material), hex(salt), "").getEncoded())
                .as("number %d", number)
                .isEqualTo(hex(expected));
    }

    private static AesGcm sealer() {
        return new AesGcm(KEY, new SecureRandom());
    }

    private static byte[] sealedElsewhere(byte[] nonce, int tagBits) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, KEY, new GCMParameterSpec(tagBits, nonce));
        return cipher.doFinal(PLAIN);
    }

    private static byte[] join(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
