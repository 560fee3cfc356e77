package org.keytally.core.usecase.rotation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.rotation.Rotation;
import org.keytally.core.domain.rotation.Rotation.Stage;
import org.keytally.core.usecase.keys.KeyChange;
import org.keytally.core.usecase.keys.KeyRefusal;
import org.keytally.core.usecase.keys.ReplaceKey;
import org.keytally.core.usecase.rotation.RotateKey.Result;
import org.keytally.core.usecase.vault.PublishKey;
import org.keytally.core.usecase.vault.VaultWork;

/// Puts the next secret of a key in use, in this home or through its vault, and the former again where it must be.
final class UseSecret {

    // Whatever else holds the former secret, on another machine say, is told within a day.
    private static final Duration OWN_GRACE = Duration.ofDays(1);

    private final RotationMeans means;

    UseSecret(RotationMeans means) {
        this.means = means;
    }

    /// @param verdict what the test of the next said
    Result use(Key key, Rotation ready, String verdict) throws SecretStoreException {
        // A cut may have come right after it was put in use.
        boolean isInUse = ready.next().equals(Optional.of(key.trace().fingerprint().hash()));
        if (!isInUse) {
            Optional<Secret> next = means.next(key);
            if (next.isEmpty()) {
                return new Result.WantsSecret(key);
            }
            means.keepFormer(key, ready);
            try (Secret secret = next.get()) {
                Optional<Result> failed = put(key, secret);
                if (failed.isPresent()) {
                    return failed.get();
                }
            }
        }
        Instant now = means.ring().clock().instant();
        Rotation used = ready.inUse(now.plus(key.isLeased() ? means.vaults().lease() : OWN_GRACE));
        means.rotations().keep(used);
        means.tell(AuditAction.ROTATION_USED, key, used, Map.of(
                "test", verdict, "by", key.isLeased() ? "PUBLISHED" : "REPLACED"));
        means.dropNext(key);
        return new Result.Stands(now(key), used);
    }

    Result back(Key key, Rotation used) throws SecretStoreException {
        Optional<Secret> former = means.former(key);
        if (former.isEmpty()) {
            return new Result.NotBegun(key);
        }
        try (Secret secret = former.get()) {
            Optional<Result> failed = put(key, secret);
            if (failed.isPresent()) {
                return failed.get();
            }
        }
        Rotation back = used.at(Stage.BACK);
        means.rotations().keep(back);
        means.tell(AuditAction.ROTATION_BACK, key, back, Map.of());
        means.dropFormer(key);
        return new Result.Stands(now(key), back);
    }

    private Optional<Result> put(Key key, Secret secret) {
        if (key.isLeased()) {
            return published(key, secret);
        }
        return switch (new ReplaceKey(means.ring(), means.providers()).replace(key.id().value(), secret)) {
            case KeyChange.Done _,KeyChange.Already _ -> Optional.empty();
            case KeyChange.Refused(KeyRefusal why) -> Optional.of(new Result.Refused(why));
        };
    }

    private Optional<Result> published(Key key, Secret secret) {
        Optional<VaultWork.Place> place = means.vaults().placeOf(key);
        if (place.isEmpty()) {
            return Optional.of(new Result.Refused(new KeyRefusal.Leased(key)));
        }
        PublishKey.Result result =
                means.vaults().publishKey().rotate(place.get().link(), place.get().name(), secret);
        if (!(result instanceof PublishKey.Result.Published)) {
            return Optional.of(new Result.NotPublished(key, result));
        }
        means.vaults().refreshKey().refresh(key);
        return Optional.empty();
    }

    private Key now(Key key) {
        return means.ring().register().all().stream()
                .filter(one -> one.id().equals(key.id()))
                .findFirst()
                .orElse(key);
    }
}
