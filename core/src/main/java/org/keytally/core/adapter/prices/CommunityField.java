package org.keytally.core.adapter.prices;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keytally.core.domain.catalog.ServiceTier;
import org.keytally.core.domain.catalog.TokenClass;

// What a field name of the community map means: a token class, and the length and tier it holds for.
record CommunityField(TokenClass tokenClass, long inputAbove, ServiceTier tier) {

    private static final Map<String, TokenClass> CLASSES = Map.of(
            "input_cost_per_token", TokenClass.INPUT,
            "output_cost_per_token", TokenClass.OUTPUT,
            "cache_read_input_token_cost", TokenClass.CACHE_READ,
            "cache_creation_input_token_cost", TokenClass.CACHE_WRITE,
            "cache_creation_input_token_cost_above_1hr", TokenClass.CACHE_WRITE_1H,
            "output_cost_per_reasoning_token", TokenClass.REASONING,
            "input_cost_per_request", TokenClass.REQUEST);

    private static final Map<String, ServiceTier> TIERS = Map.of(
            "batches", ServiceTier.BATCH, "flex", ServiceTier.FLEX, "priority", ServiceTier.PRIORITY);

    private static final Pattern SHAPE =
            Pattern.compile(
                    "([a-z_]+?(?:_above_1hr)?)(?:_above_([1-9][0-9]{0,5})k_tokens)?(?:_(batches|flex|priority))?");

    static Optional<CommunityField> of(String name) {
        Matcher shape = SHAPE.matcher(name);
        if (!shape.matches() || !CLASSES.containsKey(shape.group(1))) {
            return Optional.empty();
        }
        long above = shape.group(2) == null ? 0 : Long.parseLong(shape.group(2)) * 1_000;
        ServiceTier tier = shape.group(3) == null ? ServiceTier.STANDARD : tier(shape.group(3));
        return Optional.ofNullable(CLASSES.get(shape.group(1)))
                .map(tokenClass -> new CommunityField(tokenClass, above, tier));
    }

    private static ServiceTier tier(String word) {
        return TIERS.getOrDefault(word, ServiceTier.STANDARD);
    }
}
