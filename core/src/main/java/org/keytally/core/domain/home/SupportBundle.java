package org.keytally.core.domain.home;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a person can hand to somebody who helps: a few texts by their names, none of which holds anything private.
public record SupportBundle(Map<String, String> texts) {

    public SupportBundle {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }
}
