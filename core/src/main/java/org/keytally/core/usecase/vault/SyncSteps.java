package org.keytally.core.usecase.vault;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.key.Key;

/// The steps of a sync in their order, whose keys are kept all at once.
final class SyncSteps implements AutoCloseable {

    private final SharedKeys shared;
    private final List<SyncStep> steps = new ArrayList<>();
    private List<SyncVault.Line> lines = List.of();

    SyncSteps(SharedKeys shared) {
        this.shared = shared;
    }

    void add(SyncStep step) {
        steps.add(step);
    }

    /// What became of each name; empty before anything was taken.
    List<SyncVault.Line> lines() {
        return lines;
    }

    /// Keeps what there is to keep.
    void take() {
        Iterator<Optional<Key>> keys =
                shared.keep(all(SyncStep.Taken.class), all(SyncStep.Renewed.class)).iterator();
        lines = steps.stream().map(step -> line(step, keys)).toList();
    }

    private SyncVault.Line line(SyncStep step, Iterator<Optional<Key>> keys) {
        return switch (step) {
            case SyncStep.Done(SyncVault.Line line) -> line;
            case SyncStep.Renewed renewed -> new SyncVault.Line(
                    renewed.held().name(), SyncVault.Line.Kind.KEPT, shared.key(renewed.held().key()));
            case SyncStep.Taken taken when keys.hasNext() -> new SyncVault.Line(
                    taken.key().item().name(), taken.kind(), keys.next());
            case SyncStep.Taken taken -> new SyncVault.Line(
                    taken.key().item().name(),
                    SyncVault.Line.Kind.NOT_STORED,
                    taken.key().former().flatMap(shared::key));
        };
    }

    private <T extends SyncStep> List<T> all(Class<T> kind) {
        return steps.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public void close() {
        all(SyncStep.Taken.class).forEach(taken -> taken.secret().close());
    }
}
