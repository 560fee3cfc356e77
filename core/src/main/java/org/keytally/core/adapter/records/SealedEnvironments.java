package org.keytally.core.adapter.records;

import java.util.ArrayList;
import java.util.List;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.domain.environment.EnvironmentProfile;
import org.keytally.core.domain.environment.EnvironmentRegister;
import org.keytally.core.domain.key.Environment;

/// The profiles of environments in the sealed file.
public final class SealedEnvironments implements EnvironmentRegister {

    private final Section section;
    private List<EnvironmentProfile> profiles;

    public SealedEnvironments(SealedRecords records) {
        this.section = new Section(records, "environments");
        this.profiles = section.read()
                .map(bytes -> Rows.read(bytes).stream().map(EnvironmentRow::profile).toList())
                .orElse(List.of());
    }

    @Override
    public synchronized List<EnvironmentProfile> all() {
        return profiles;
    }

    @Override
    public synchronized void save(EnvironmentProfile profile) {
        List<EnvironmentProfile> now = without(profile.environment());
        now.add(profile);
        write(now);
    }

    @Override
    public synchronized void forget(Environment environment) {
        write(without(environment));
    }

    private List<EnvironmentProfile> without(Environment environment) {
        List<EnvironmentProfile> rest = new ArrayList<>(profiles);
        rest.removeIf(one -> one.environment() == environment);
        return rest;
    }

    private void write(List<EnvironmentProfile> now) {
        section.write(Rows.write(now.stream().map(EnvironmentRow::of).toList()));
        profiles = List.copyOf(now);
    }
}
