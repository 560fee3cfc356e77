package org.keytally.app.rotation;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.keytally.core.Keytally;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.usecase.audit.ReadTrail;
import org.keytally.core.usecase.prompt.SecretTrial;
import org.keytally.core.usecase.rotation.Rotations;

/// What can be asked and done about replacing keys, as the assistant needs it.
///
/// @param tryInPlace asks about a secret where the key of that id would use it
/// @param recorded what the trail has of the rotations of the key of that id, the oldest first
public record RotationCases(
        Rotations rotations,
        BiFunction<String, Secret, SecretTrial> tryInPlace,
        Function<String, List<ReadTrail.Line>> recorded,
        InstantSource clock) {

    private static final int MOST = 12;

    /// The cases of an open home.
    ///
    /// @param environment of this process, which may say who signs in at vaults
    public static RotationCases of(Keytally home, Map<String, String> environment) {
        return new RotationCases(
                home.rotations(environment),
                (id, secret) -> home.prompts().testKey().test(id, secret),
                id -> home.audits().readTrail().latest(new ReadTrail.Wanted(
                        Optional.empty(), Optional.empty(), Optional.of("rotation"), Optional.of(id)), MOST),
                home::now);
    }
}
