package org.keytally.core.domain.catalog;

import java.util.List;

/// What a person says of a provider of their own where they fill it in by hand; what else its entry says stays.
///
/// @param name for people; empty for the id
/// @param base the address to which paths are appended
/// @param dialect by its word; empty for that of OpenAI
/// @param recommended the model that is asked where nobody names one; empty for none
/// @param isLocal whether it runs on this machine and costs nothing
/// @param models those of which it says how much they take
public record OwnProvider(
        String id, String name, String base, String dialect, String recommended, boolean isLocal,
        List<OwnModel> models) {

    public OwnProvider {
        id = id.strip();
        name = name.strip();
        base = base.strip();
        dialect = dialect.strip();
        recommended = recommended.strip();
        models = List.copyOf(models);
    }
}
