package org.keytally.core.adapter.scan;

import java.util.Map;
import java.util.function.Consumer;
import org.keytally.core.domain.guard.LeakShapes;
import org.keytally.core.domain.guard.SearchException;
import org.keytally.core.domain.guard.SearchOrder;
import org.keytally.core.domain.guard.SearchReport;
import org.keytally.core.domain.guard.SecretSearch;
import org.keytally.core.domain.guard.Sighting;
import org.keytally.core.domain.key.Fingerprints;

/// The search for secrets through files on the disk and what the real `git` holds.
public final class DiskAndGitSearch implements SecretSearch {

    private final LeakShapes shapes;
    private final Fingerprints fingerprints;
    private final Map<String, String> environment;

    /// A search that knows these shapes.
    ///
    /// @param environment of the process that asked; a hook's index is taken from it
    public DiskAndGitSearch(LeakShapes shapes, Fingerprints fingerprints, Map<String, String> environment) {
        this.shapes = shapes;
        this.fingerprints = fingerprints;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public SearchReport search(SearchOrder order, Consumer<Sighting> found) throws SearchException {
        Tally tally = new Tally();
        ContentScan scan = new ContentScan(new TextScan(order.known(), shapes, fingerprints));
        return switch (order.extent()) {
            case FILES -> {
                new FileSearch(order.root().toAbsolutePath().normalize(), scan, tally, found).search();
                yield tally.report(false);
            }
            case STAGED -> {
                new CommitSearch(Git.inHook(order.root(), environment), scan, tally, found).searchStaged();
                yield tally.report(false);
            }
            case HISTORY -> tally.report(
                    new CommitSearch(Git.in(order.root()), scan, tally, found).searchHistory());
        };
    }
}
