package org.keytally.app.settings.environments;

import java.util.List;
import org.keytally.core.domain.environment.EnvironmentProfile;
import org.keytally.core.usecase.keys.FoundKey;

/// A `.env` file that was read and waits for a person to agree; its keys are closed by whoever holds it.
///
/// @param summary what it would set and which lines are left out, in words
record EnvFileReading(EnvironmentProfile profile, List<FoundKey> keys, String summary) implements AutoCloseable {

    @Override
    public void close() {
        keys.forEach(FoundKey::close);
    }
}
