package org.keytally.app.settings.environments;

import java.util.List;
import java.util.function.Function;
import org.keytally.app.settings.values.ValueCases;
import org.keytally.core.Keytally;
import org.keytally.core.usecase.environments.ExportEnvironment;
import org.keytally.core.usecase.environments.ImportEnvironment;
import org.keytally.core.usecase.environments.ListEnvironments;
import org.keytally.core.usecase.environments.TakePreset;
import org.keytally.core.usecase.keys.AddKey;
import org.keytally.core.usecase.keys.FoundKey;

/// What a person can do about environments.
record EnvironmentCases(
        ListEnvironments list,
        TakePreset presets,
        ImportEnvironment importing,
        ExportEnvironment exporting,
        Function<byte[], List<FoundKey>> find,
        Function<List<FoundKey>, List<AddKey.Result>> take,
        ValueCases values) {

    static EnvironmentCases of(Keytally home) {
        return new EnvironmentCases(
                home.environments().list(),
                home.environments().presets(),
                home.environments().importing(),
                home.environments().exporting(),
                lines -> home.keys().findKeys().find(lines),
                found -> home.keys().importKeys().take(found),
                ValueCases.of(home));
    }
}
