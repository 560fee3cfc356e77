package org.keytally.core.adapter.provider.dialect.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;

/// How JSON is read: bounded, and lenient about what hosts get wrong.
public final class JsonReading {

    private static final int NUMBER_CHARACTERS = 400;
    private static final int NAME_CHARACTERS = 8_000;

    private static final int ROOMS = 8;

    private JsonReading() {}

    public static JsonFactory factory(ReadLimits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxNumberLength(NUMBER_CHARACTERS)
                        .maxNameLength(NAME_CHARACTERS)
                        .maxStringLength(limits.eventBytes())
                        .build())
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                // Each prompt has a thread of its own, to which no room could be left for the next one.
                .recyclerPool(JsonRecyclerPools.newBoundedPool(ROOMS))
                .build();
    }
}
