package org.keytally.core.usecase.rotation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Cadences;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.rotation.DueList;
import org.keytally.core.domain.rotation.Rotation;

/// What can be asked and done about replacing keys.
///
/// @param cadences how often keys are to be replaced at least
public record Rotations(RotationMeans means, Supplier<Cadences> cadences) {

    /// A key that is due or on its way.
    ///
    /// @param byProgram whether its next secret can be made without a person
    /// @param open its rotation, where one is on its way
    public record Line(DueList.Due due, Optional<Provider> provider, boolean byProgram, Optional<Rotation> open) {}

    /// What is due within that time.
    public List<Line> due(Duration ahead) {
        Cadences binding = cadences.get();
        List<Key> keys = means.ring().register().all().stream().map(binding::on).toList();
        return DueList.of(keys, means.ring().clock().instant(), ahead).due().stream().map(this::line).toList();
    }

    private Line line(DueList.Due due) {
        return new Line(
                due,
                means.provider(due.key()),
                means.mints().canMake(due.key().provider()),
                open(due.key()));
    }

    /// The keys whose rotation is on its way, due or not.
    public List<Key> onTheirWay() {
        return means.ring().register().all().stream()
                .filter(key -> !key.isRemoved() && open(key).isPresent())
                .toList();
    }

    public Optional<Rotation> open(Key key) {
        return means.rotations().of(key.id()).filter(Rotation::isOpen);
    }

    public FollowRotation followRotation() {
        return new FollowRotation(means, cadences);
    }

    public RotateKey rotateKey() {
        return new RotateKey(means);
    }
}
