package org.keytally.core.usecase.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keytally.core.domain.audit.AuditAction;

/// Takes keys in that were found and agreed to.
public final class ImportKeys {

    private final KeyRing ring;
    private final AddKey addKey;

    public ImportKeys(KeyRing ring, AddKey addKey) {
        this.ring = ring;
        this.addKey = addKey;
    }

    /// Adds every new one and gives what came of each, in their order; the secrets stay the caller's to close.
    public List<AddKey.Result> take(List<FoundKey> found) {
        List<AddKey.Result> results = new ArrayList<>();
        for (FoundKey key : found) {
            if (key.isNew()) {
                results.add(ring.alone(() -> addKey.add(wish(key), key.secret(), AuditAction.KEY_IMPORTED)));
            }
        }
        return results;
    }

    private KeyWish wish(FoundKey found) {
        KeyWish usual = KeyWish.usual(Optional.of(found.provider().id().value()));
        KeyWish placed = new KeyWish(
                usual.provider(),
                Optional.empty(),
                usual.scope(),
                found.environment(),
                found.connection(),
                usual.terms(),
                usual.notes(),
                usual.marks());
        return found.environment()
                .map(where -> found.provider().name() + " " + where.name().toLowerCase(Locale.ROOT))
                .map(label -> placed.withLabel(addKey.freeLabel(label)))
                .orElse(placed);
    }
}
