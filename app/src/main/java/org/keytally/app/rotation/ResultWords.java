package org.keytally.app.rotation;

import java.util.Optional;
import org.keytally.app.words.KeyWords;
import org.keytally.app.words.PublishWords;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.usecase.keys.KeyRefusal;
import org.keytally.core.usecase.prompt.KeyTrial;
import org.keytally.core.usecase.prompt.SecretTrial;
import org.keytally.core.usecase.rotation.RotateKey.Result;
import org.keytally.core.usecase.rotation.Rotations;
import org.keytally.core.usecase.vault.PublishKey;

/// The words for a step of a rotation that was not done.
record ResultWords(Words words, Rotations rotations) {

    /// Empty where it was done.
    Optional<String> problem(Result result) {
        return switch (result) {
            case Result.Stands _,Result.WantsSecret _ -> Optional.empty();
            case Result.Untested(Key _, SecretTrial trial) ->
                Optional.of(words.of("rotate.problem.untested", verdict(trial)));
            case Result.TooEarly _ -> Optional.of(words.of("rotate.problem.too-early"));
            case Result.StillGood(Key key, var _) -> Optional.of(words.of("rotate.problem.still-good", name(key)));
            case Result.Unproven(Key key, var _) -> Optional.of(words.of("rotate.problem.unproven", name(key)));
            case Result.NotBegun _ -> Optional.of(words.of("rotate.problem.not-begun"));
            case Result.Refused(KeyRefusal why) -> Optional.of(new KeyWords(words).refusal(why));
            case Result.MintFailed(Key key, MintException.Kind why, String detail, boolean mayBeMade) ->
                Optional.of(words.of("mint.why." + Words.code(why), name(key), detail)
                        + (mayBeMade ? " " + words.of("rotate.problem.may-be-made") : ""));
            case Result.NotPublished(Key key, PublishKey.Result why) -> Optional.of(notPublished(key, why));
        };
    }

    private String notPublished(Key key, PublishKey.Result why) {
        return rotations.means().vaults().placeOf(key)
                .flatMap(place -> new PublishWords(words).problem(place.link(), why))
                .map(text -> words.of("rotate.problem.not-published", text))
                .orElseGet(() -> new KeyWords(words).refusal(new KeyRefusal.Leased(key)));
    }

    private String verdict(SecretTrial trial) {
        return switch (trial) {
            case SecretTrial.Tried(KeyTrial.Verdict verdict, var _) -> words.of("keys.trial", verdict);
            case SecretTrial.NotTried _ -> words.of("keys.trial.not-tried");
        };
    }

    private String name(Key key) {
        return rotations.means().providers().get().find(key.provider()).map(Provider::name)
                .orElse(key.provider().value());
    }
}
