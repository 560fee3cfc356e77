package org.keytally.core.usecase.rotation;

import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.rotation.Rotation;
import org.keytally.core.domain.rotation.Rotation.Stage;
import org.keytally.core.usecase.prompt.KeyTrial.Verdict;
import org.keytally.core.usecase.prompt.SecretTrial;
import org.keytally.core.usecase.rotation.RotateKey.Result;

/// Ends the former secret of a key at its provider, or finds that a person did, and writes the proof.
final class EndFormer {

    private enum Proof {
        GOOD,
        REFUSED,
        UNKNOWN
    }

    private final RotationMeans means;

    EndFormer(RotationMeans means) {
        this.means = means;
    }

    /// @param isSaid whether a person says that it is ended
    /// @param isEarly whether it is ended although somebody may hold it still
    Result end(Key key, Rotation rotation, boolean isSaid, boolean isEarly) throws SecretStoreException {
        Proof proof = proof(key);
        if (proof != Proof.REFUSED && !isEarly && isInGrace(key, rotation)) {
            return new Result.TooEarly(key, rotation);
        }
        String by = "HAND";
        if (proof != Proof.REFUSED && rotation.replaced().isPresent()) {
            try {
                String id = rotation.replaced().get();
                means.mints().with(key.provider(), Optional.empty(), mint -> {
                    mint.end(id);
                    return id;
                });
            } catch (MintException failed) {
                return new Result.MintFailed(key, failed.kind(), String.valueOf(failed.getMessage()), false);
            }
            by = "PROGRAM";
            proof = proof(key);
        }
        if (proof == Proof.GOOD) {
            return new Result.StillGood(key, rotation);
        }
        if (proof == Proof.UNKNOWN && !isSaid) {
            return new Result.Unproven(key, rotation);
        }
        Rotation done = rotation.at(Stage.DONE);
        means.tell(AuditAction.ROTATION_DONE, key, done, Map.of(
                "by", by, "proof", proof == Proof.REFUSED ? "REFUSED" : "SAID"));
        means.rotations().keep(done);
        means.dropFormer(key);
        return new Result.Stands(key, done);
    }

    // A key of this home alone that a person ends is tried before and after, as often as they like.
    private boolean isInGrace(Key key, Rotation rotation) {
        return (key.isLeased() || rotation.replaced().isPresent())
                && rotation.until().filter(means.ring().clock().instant()::isBefore).isPresent();
    }

    private Proof proof(Key key) throws SecretStoreException {
        Optional<Secret> former = means.former(key);
        if (former.isEmpty()) {
            return Proof.UNKNOWN;
        }
        try (Secret secret = former.get()) {
            return means.trial(key, secret) instanceof SecretTrial.Tried(Verdict verdict, var _)
                    ? proof(verdict)
                    : Proof.UNKNOWN;
        }
    }

    private static Proof proof(Verdict verdict) {
        return switch (verdict) {
            case INVALID -> Proof.REFUSED;
            case VALID, NO_CREDIT, RATE_LIMITED, NO_PERMISSION -> Proof.GOOD;
            case UNREACHABLE, UNCLEAR -> Proof.UNKNOWN;
        };
    }
}
