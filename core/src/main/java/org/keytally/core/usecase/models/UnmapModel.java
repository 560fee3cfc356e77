package org.keytally.core.usecase.models;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.KeyRegister;
import org.keytally.core.domain.model.Mapping;
import org.keytally.core.domain.model.MappingPlace;
import org.keytally.core.domain.model.ModelRegister;
import org.keytally.core.domain.model.PromptType;
import org.keytally.core.usecase.Witness;

/// Takes a mapping back, so that the wider one holds again.
public final class UnmapModel {

    private final ModelRegister models;
    private final KeyRegister keys;
    private final Witness witness;

    public UnmapModel(ModelRegister models, KeyRegister keys, Witness witness) {
        this.models = models;
        this.keys = keys;
        this.witness = witness;
    }

    /// Gives what was taken back; empty where there was no such mapping.
    public Optional<Mapping> unmap(MappingWish.Where where) {
        Optional<KeyId> key = where.key().map(this::id);
        MappingPlace place = new MappingPlace(
                PromptType.of(where.type()), key, where.environment(), where.hours());
        Optional<Mapping> standing = models.rules().at(place);
        standing.ifPresent(mapping -> {
            Map<String, String> facts = new TreeMap<>(ModelFacts.place(place));
            facts.put("removed", "true");
            witness.tell(AuditAction.MODEL_CHANGED, ModelFacts.subject(place.type().name()), facts);
            models.change(rules -> rules.without(place));
        });
        return standing;
    }

    // A mapping may outlive its key, and then stands under the id alone.
    private KeyId id(String name) {
        return keys.all().stream()
                .filter(key -> key.isNamed(name))
                .map(Key::id)
                .findFirst()
                .orElseGet(() -> KeyId.isPossible(name) ? new KeyId(name) : new KeyId("no-such-key"));
    }
}
