package org.keytally.core.adapter.records;

import java.util.ArrayList;
import java.util.List;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.domain.environment.EnvironmentProfile;
import org.keytally.core.domain.environment.EnvironmentRegister;
import org.keytally.core.domain.key.Environment;

/// The profiles of environments in the sealed file.
public final class SealedEnvironments implements EnvironmentRegister {

    private final Book<EnvironmentProfile> profiles;

    public SealedEnvironments(SealedRecords records) {
        this.profiles =
                new Book<>(new Section(records, "environments"), EnvironmentRow::of, EnvironmentRow::profile);
    }

    @Override
    public List<EnvironmentProfile> all() {
        return profiles.all();
    }

    @Override
    public synchronized void save(EnvironmentProfile profile) {
        List<EnvironmentProfile> now = without(profile.environment());
        now.add(profile);
        profiles.write(now);
    }

    @Override
    public synchronized void forget(Environment environment) {
        profiles.write(without(environment));
    }

    private List<EnvironmentProfile> without(Environment environment) {
        List<EnvironmentProfile> rest = new ArrayList<>(profiles.all());
        rest.removeIf(one -> one.environment() == environment);
        return rest;
    }
}
