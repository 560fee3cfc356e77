package org.keytally.core.adapter.sealed.home;

import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.keytally.core.adapter.sealed.PurposeKey;

/// Argon2id, the one thing that is taken from Bouncy Castle.
final class Argon2id {

    private Argon2id() {}

    static PurposeKey key(byte[] passphrase, byte[] salt, Argon2Cost cost) {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build();
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] bytes = new byte[PurposeKey.LENGTH];
        generator.generateBytes(passphrase, bytes);
        PurposeKey key = PurposeKey.of(bytes);
        Arrays.fill(bytes, (byte) 0);
        return key;
    }
}
