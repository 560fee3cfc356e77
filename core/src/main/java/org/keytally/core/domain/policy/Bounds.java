package org.keytally.core.domain.policy;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keytally.core.domain.catalog.ProviderId;

/// What may be used at all; a list that is empty allows everything.
///
/// @param providers by their ids
/// @param models by their names, `*` at the end of one for all that begin so
/// @param regions in which a key's provider may handle data
/// @param vaultRegions in which a vault may lie, written as models are
public record Bounds(
        Set<String> providers,
        Set<String> models,
        Set<String> regions,
        PersonalKeys personalKeys,
        Set<String> vaultRegions) {

    public static final Bounds NONE = new Bounds(Set.of(), Set.of(), Set.of(), PersonalKeys.ALLOWED);

    /// What is said of keys that members bring themselves.
    public enum PersonalKeys {
        ALLOWED,
        /// Shared keys step in only where a member's own fail.
        REQUIRED,
        FORBIDDEN
    }

    public Bounds {
        providers = small(providers);
        models = small(models);
        regions = small(regions);
        vaultRegions = small(vaultRegions);
    }

    /// With vaults anywhere.
    public Bounds(Set<String> providers, Set<String> models, Set<String> regions, PersonalKeys personalKeys) {
        this(providers, models, regions, personalKeys, Set.of());
    }

    public boolean allowsProvider(ProviderId provider) {
        return providers.isEmpty() || providers.contains(provider.value());
    }

    public boolean allowsModel(String model) {
        return models.isEmpty() || isMeant(models, model);
    }

    /// Whether a vault may lie there; where it lies must be known.
    public boolean allowsVaultIn(Optional<String> region) {
        return vaultRegions.isEmpty() || region.filter(one -> isMeant(vaultRegions, one)).isPresent();
    }

    private static boolean isMeant(Set<String> words, String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(one -> one.endsWith("*")
                ? small.startsWith(one.substring(0, one.length() - 1))
                : small.equals(one));
    }

    /// Whether data may be handled there; where it is handled must be known.
    public boolean allowsRegion(Optional<String> region) {
        return regions.isEmpty()
                || region.filter(one -> regions.contains(one.toLowerCase(Locale.ROOT))).isPresent();
    }

    private static Set<String> small(Collection<String> words) {
        return words.stream().map(word -> word.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
