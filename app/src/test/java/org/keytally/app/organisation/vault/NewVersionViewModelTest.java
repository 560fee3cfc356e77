package org.keytally.app.organisation.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.prompt.KeyTrial;
import org.keytally.core.usecase.prompt.SecretTrial;

final class NewVersionViewModelTest {

    private final TriedVaults tried = new TriedVaults();
    private final List<String> asked = new ArrayList<>();
    private int lists;

    @Test
    void asksTheProviderOfTheKeyThisHomeHoldsWhateverTheTagSays() {
        tried.connect();
        tried.publish("Research", Optional.empty());
        tried.work.syncVault().sync(TriedVaults.LINK);

        typed(row(Optional.of("Research")));
        assertThat(asked).containsExactly("openai");
    }

    @Test
    void sendsASecretNowhereThatATagAloneNames() {
        NewVersionViewModel model = typed(row(Optional.empty()));

        assertThat(asked).isEmpty();
        assertThat(model.entry().readyProperty().get()).isTrue();
    }

    @Test
    void listsTheKeysOnceHoweverMuchIsTyped() {
        NewVersionViewModel model = typed(row(Optional.of("Research")));
        model.entry().typed(Optional.of(FakeHome.openAi("other")));

        assertThat(lists).isEqualTo(1);
    }

    @Test
    void takesNoSecretBeforeItKnowsWhose() {
        NewVersionViewModel model = model(row(Optional.empty()));
        model.entry().typed(Optional.of(FakeHome.openAi("next")));
        assertThat(model.entry().readyProperty().get()).isFalse();

        model.read();
        assertThat(model.entry().readyProperty().get()).isTrue();
    }

    private NewVersionViewModel typed(SharedRow row) {
        NewVersionViewModel model = model(row);
        model.read();
        model.entry().typed(Optional.of(FakeHome.openAi("next")));
        return model;
    }

    private NewVersionViewModel model(SharedRow row) {
        VaultCases cases = tried.cases();
        return new NewVersionViewModel(
                new VaultCases(
                        cases.work(), () -> listed(cases), (provider, _) -> trial(provider), cases.providers(),
                        cases.plainHosts(), cases.person(), cases.clock()),
                row, tried.stage, () -> {});
    }

    private List<Key> listed(VaultCases cases) {
        lists++;
        return cases.keys().get();
    }

    private SecretTrial trial(Provider provider) {
        asked.add(provider.id().value());
        return new SecretTrial.Tried(KeyTrial.Verdict.VALID, List.of());
    }

    private static SharedRow row(Optional<String> held) {
        return new SharedRow(
                TriedVaults.LINK, new VaultName("any--openai--research"), "Research", SharedRow.State.ACTIVE,
                Optional.of("openrouter"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                new SharedDates(
                        Validity.ALWAYS, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                held);
    }
}
