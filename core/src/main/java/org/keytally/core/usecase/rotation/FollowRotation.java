package org.keytally.core.usecase.rotation;

import java.util.Optional;
import java.util.function.Supplier;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Cadences;
import org.keytally.core.domain.key.Fingerprint;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.rotation.Rotation;
import org.keytally.core.domain.rotation.Rotation.Stage;
import org.keytally.core.usecase.keys.Graves;

/// Tells how far the rotation of a key has come, without going on with it.
public final class FollowRotation {

    /// Who can make the next secret of a key.
    public enum Maker {
        /// The provider's own program, by a key of this home.
        PROGRAM,
        /// The provider's own program, once a key that may ask it is here.
        PROGRAM_WANTS_KEY,
        PERSON
    }

    /// One key and how far its rotation has come.
    ///
    /// @param last its last rotation, on its way or not
    /// @param former the trace of the secret that goes; empty once it is gone from here
    /// @param next the trace of the secret that comes, once it is here
    public record Course(
            Key key,
            Optional<Provider> provider,
            Maker maker,
            Optional<Rotation> last,
            Optional<Fingerprint> former,
            Optional<Fingerprint> next) {

        /// The rotation that is on its way.
        public Optional<Rotation> open() {
            return last.filter(Rotation::isOpen);
        }
    }

    private final RotationMeans means;
    private final Supplier<Cadences> cadences;

    FollowRotation(RotationMeans means, Supplier<Cadences> cadences) {
        this.means = means;
        this.cadences = cadences;
    }

    /// Empty where there is no such key any more.
    public Optional<Course> follow(String idOrLabel) {
        return means.ring().register().all().stream()
                .filter(key -> !key.isRemoved() && key.isNamed(idOrLabel))
                .findFirst()
                .map(cadences.get()::on)
                .map(this::course);
    }

    private Course course(Key key) {
        Optional<Rotation> last = means.rotations().of(key.id());
        Optional<Stage> stage = last.map(Rotation::stage);
        Optional<Fingerprint> used = Optional.of(key.trace().fingerprint());
        boolean isNextUsed = stage.filter(now -> now == Stage.GRACE || now == Stage.DONE).isPresent();
        return new Course(
                key,
                means.provider(key),
                maker(key),
                last,
                isNextUsed ? sealed(Graves.former(key)) : used,
                isNextUsed ? used : sealed(Graves.next(key)));
    }

    private Maker maker(Key key) {
        if (means.mints().canMake(key.provider())) {
            return Maker.PROGRAM;
        }
        return means.providers().get().mintOf(key.provider()).isPresent() ? Maker.PROGRAM_WANTS_KEY : Maker.PERSON;
    }

    // Where it cannot be opened now, it is not shown.
    private Optional<Fingerprint> sealed(SecretName name) {
        try {
            Optional<Secret> found = means.ring().graveyard().open(name);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            try (Secret secret = found.get()) {
                return Optional.of(means.ring().fingerprints().of(secret));
            }
        } catch (SecretStoreException shut) {
            return Optional.empty();
        }
    }
}
