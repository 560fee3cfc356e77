package org.keytally.app.organisation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.organisation.vault.TriedVaults;
import org.keytally.core.domain.key.Cadence;
import org.keytally.core.domain.key.Cadences;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.policy.Bounds;
import org.keytally.core.domain.policy.KeptPolicy;
import org.keytally.core.domain.policy.Policy;

final class EditPolicyIT {

    private static final Cadences CADENCES =
            new Cadences(Map.of(Environment.PRODUCTION, Cadence.MONTHLY), Optional.of(Cadence.QUARTERLY));

    private final TriedVaults tried = new TriedVaults();

    @TempDir
    private Path folder;

    @Test
    void whatIsNotTypedHereStaysInThePolicy() {
        TreeMap<String, String> settings = new TreeMap<>(Map.of(
                "cache", "off", "fallback.reasons", "quota,rate-limited"));
        Policy before = new Policy(
                "Research", 1, Bounds.NONE, settings, Optional.empty(),
                new Policy.Limits(Optional.empty(), new TreeMap<>()), new Policy.Contacts(List.of(), Optional.empty()),
                CADENCES);
        EditPolicyViewModel model = new EditPolicyViewModel(
                tried.cases(), Optional.of(new KeptPolicy(before, "", "key", "elsewhere", Optional.empty())),
                List.of(TriedVaults.LINK), tried.stage, new EditPolicyViewModel.Told(() -> {}, () -> {}));
        model.typedProperty(EditPolicyViewModel.Field.SIGNING_KEY).set(folder.resolve("policy.key").toString());
        model.publish();
        assertThat(model.problemProperty().get()).isEmpty();

        tried.takeTheOffer();
        assertThat(tried.work.policy().map(KeptPolicy::policy)).contains(before);
    }
}
