package org.keytally.core.usecase.rotation;

import java.time.Instant;
import java.util.Optional;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretExam;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.Unacceptable;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.rotation.Minted;
import org.keytally.core.domain.rotation.Rotation;
import org.keytally.core.domain.rotation.Rotation.Stage;
import org.keytally.core.usecase.keys.KeyRefusal;
import org.keytally.core.usecase.prompt.KeyTrial.Verdict;
import org.keytally.core.usecase.prompt.SecretTrial;
import org.keytally.core.usecase.vault.PublishKey;

/// Leads a key from its former secret to the next: makes or takes the next, tests it, puts it in use, and ends the
/// former once nobody needs it. Each step is written before the next begins, so that a cut loses none.
public final class RotateKey {

    /// What came of a step.
    public sealed interface Result {

        /// So far it has come.
        record Stands(Key key, Rotation rotation) implements Result {}

        /// A person has to make the next key at the provider.
        record WantsSecret(Key key) implements Result {}

        /// The next secret was not found good, and is not in use.
        record Untested(Key key, SecretTrial trial) implements Result {}

        /// Whoever holds the former secret may do so for a while yet.
        record TooEarly(Key key, Rotation rotation) implements Result {}

        /// The former secret is good still; it has to be ended at the provider.
        record StillGood(Key key, Rotation rotation) implements Result {}

        /// Nobody could find out whether the former is good still.
        record Unproven(Key key, Rotation rotation) implements Result {}

        /// There is nothing to end or to go back to.
        record NotBegun(Key key) implements Result {}

        record Refused(KeyRefusal why) implements Result {}

        /// The provider's program made no key, or nobody knows.
        ///
        /// @param mayBeMade whether a key may have been made all the same
        record MintFailed(Key key, MintException.Kind why, String detail, boolean mayBeMade) implements Result {}

        /// The vault did not take it.
        record NotPublished(Key key, PublishKey.Result why) implements Result {}
    }

    private static final int NAMED = 12;

    private final RotationMeans means;
    private final UseSecret use;
    private final EndFormer ending;

    RotateKey(RotationMeans means) {
        this.means = means;
        this.use = new UseSecret(means);
        this.ending = new EndFormer(means);
    }

    /// How far the rotation of a key has come, and goes on with one that was cut.
    ///
    /// @param anyway whether a secret that was not found good is used all the same
    public Result goOn(String idOrLabel, boolean anyway) {
        return means.with(idOrLabel, (key, open) -> open.isEmpty()
                ? new Result.WantsSecret(key)
                : switch (open.get().stage()) {
                    case ASKED -> made(key, open.get(), anyway);
                    case READY -> tested(key, open.get(), anyway);
                    case GRACE, DONE, BACK -> new Result.Stands(key, open.get());
                });
    }

    /// Takes a secret that a person made.
    public Result take(String idOrLabel, Secret next, boolean anyway) {
        return means.with(idOrLabel, (key, open) -> {
            if (open.filter(one -> one.stage() == Stage.GRACE).isPresent()) {
                return new Result.Stands(key, open.get());
            }
            Optional<KeyRefusal> refusal = refusal(key, next);
            if (refusal.isPresent()) {
                return new Result.Refused(refusal.get());
            }
            SecretTrial trial = means.trial(key, next);
            return anyway || isGood(trial)
                    ? use.use(key, means.keepNext(key, begun(key), next, Optional.empty()), word(trial))
                    : new Result.Untested(key, trial);
        });
    }

    /// Lets the provider's own program make the next secret.
    public Result make(String idOrLabel, boolean anyway) {
        return means.with(idOrLabel, (key, open) -> switch (open.map(Rotation::stage).orElse(Stage.DONE)) {
            case GRACE -> new Result.Stands(key, open.orElseThrow());
            case READY -> tested(key, open.orElseThrow(), anyway);
            case ASKED -> made(key, open.orElseThrow(), anyway);
            case DONE, BACK -> {
                Rotation asked = begun(key);
                means.rotations().keep(asked);
                Result result = made(key, asked, anyway);
                if (result instanceof Result.MintFailed failed && !failed.mayBeMade()) {
                    // Nothing was begun, and a person may go the way by hand.
                    means.rotations().forget(key.id());
                }
                yield result;
            }
        });
    }

    /// Ends the former secret where a program can, and finds out whether it is good for nothing any more.
    ///
    /// @param isSaid whether a person says so where nobody can find out
    /// @param isEarly whether it is ended although somebody may hold it still
    public Result retire(String idOrLabel, boolean isSaid, boolean isEarly) {
        return means.with(idOrLabel, (key, open) -> open.filter(one -> one.stage() == Stage.GRACE).isPresent()
                ? ending.end(key, open.get(), isSaid, isEarly)
                : new Result.NotBegun(key));
    }

    /// Puts the former secret in use again.
    public Result back(String idOrLabel) {
        return means.with(idOrLabel, (key, open) -> open.filter(one -> one.stage() == Stage.GRACE).isPresent()
                ? use.back(key, open.get())
                : new Result.NotBegun(key));
    }

    private Result made(Key key, Rotation asked, boolean anyway) throws SecretStoreException {
        // Whatever bears this name was made to follow that one secret and is in use by nobody.
        String name = "keytally " + key.label() + " after "
                + asked.former().substring(0, Math.min(NAMED, asked.former().length()));
        try (Minted minted = means.mints().with(key.provider(), Optional.empty(),
                mint -> KeyMints.once(mint, name, key.terms().monthlyBudget()))) {
            Rotation ready = means.keepNext(key, asked, minted.secret(), Optional.of(minted.key().id()));
            return tested(key, ready, anyway);
        } catch (MintException failed) {
            if (failed.kind() == MintException.Kind.NO_KEY) {
                means.rotations().forget(key.id());
            }
            return new Result.MintFailed(
                    key, failed.kind(), String.valueOf(failed.getMessage()), failed.mayBeDone());
        }
    }

    private Result tested(Key key, Rotation ready, boolean anyway) throws SecretStoreException {
        Optional<Secret> next = means.next(key);
        if (next.isEmpty()) {
            means.rotations().forget(key.id());
            return new Result.WantsSecret(key);
        }
        try (Secret secret = next.get()) {
            SecretTrial trial = means.trial(key, secret);
            return anyway || isGood(trial)
                    ? use.use(key, ready, word(trial))
                    : new Result.Untested(key, trial);
        }
    }

    private Rotation begun(Key key) {
        String former = key.trace().fingerprint().hash();
        Optional<String> id = means.rotations().of(key.id())
                .filter(last -> last.next().equals(Optional.of(former)))
                .flatMap(Rotation::made);
        Instant now = means.ring().clock().instant();
        return new Rotation(
                key.id(), Stage.ASKED, now, former, Optional.empty(), Optional.empty(), id, Optional.empty());
    }

    private Optional<KeyRefusal> refusal(Key key, Secret next) {
        Optional<Unacceptable> odd = means.provider(key)
                .map(provider -> SecretExam.refusal(next, provider))
                .orElseGet(() -> SecretExam.refusal(next));
        if (odd.isPresent()) {
            return Optional.of(new KeyRefusal.NotAKey(odd.get()));
        }
        String hash = means.ring().fingerprints().of(next).hash();
        return means.ring().register().all().stream()
                .filter(one -> !one.isRemoved() && one.trace().fingerprint().hash().equals(hash))
                .findFirst()
                .map(KeyRefusal.SameSecret::new);
    }

    static boolean isGood(SecretTrial trial) {
        return trial instanceof SecretTrial.Tried(Verdict verdict, var _) && verdict == Verdict.VALID;
    }

    private static String word(SecretTrial trial) {
        return switch (trial) {
            case SecretTrial.Tried(Verdict verdict, var _) -> verdict.name();
            case SecretTrial.NotTried _ -> "NOT_TRIED";
        };
    }
}
