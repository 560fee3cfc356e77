package org.keytally.core.domain.home;

import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.key.Key;

/// What is taken out of a home to be kept elsewhere: records and settings, and the secrets only as a sealed parcel.
public record Archive(List<Key> keys, List<SettingValue> settings, Optional<String> parcel) {

    public Archive {
        keys = List.copyOf(keys);
        settings = List.copyOf(settings);
    }
}
