package org.keytally.core.usecase.models;

import java.util.Map;
import java.util.TreeMap;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.model.MappingPlace;

// What the trail says of a rule for models.
final class ModelFacts {

    private ModelFacts() {}

    static Subject subject(String type) {
        return new Subject(Subject.Kind.SETTING, "models." + type);
    }

    static Map<String, String> place(MappingPlace place) {
        Map<String, String> facts = new TreeMap<>();
        place.key().ifPresent(key -> facts.put("for-key", key.value()));
        place.environment().ifPresent(where -> facts.put("for-environment", where.name()));
        place.hours().ifPresent(hours -> facts.put("hours", hours.toString()));
        return facts;
    }
}
