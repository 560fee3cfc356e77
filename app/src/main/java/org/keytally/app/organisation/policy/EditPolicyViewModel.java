package org.keytally.app.organisation.policy;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.keytally.app.fx.Notice;
import org.keytally.app.organisation.vault.Stage;
import org.keytally.app.organisation.vault.VaultCases;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.key.Cadences;
import org.keytally.core.domain.policy.Bounds;
import org.keytally.core.domain.policy.KeptPolicy;
import org.keytally.core.domain.policy.Policy;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.vault.ConnectVault;
import org.keytally.core.usecase.vault.PublishPolicy;

/// A policy that is being written, signed and put into a vault.
final class EditPolicyViewModel {

    /// The fields that are typed.
    enum Field {
        TEAM,
        PROVIDERS,
        MODELS,
        REGIONS,
        VAULT_REGIONS,
        SETTINGS,
        LEASE,
        LIMIT,
        TIERS,
        ADMINS,
        SUPPORT,
        SIGNING_KEY
    }

    private final VaultCases cases;
    private final Stage stage;
    private final Told told;
    private final ObjectProperty<VaultLink> vault;
    private final Map<Field, StringProperty> typed = new EnumMap<>(Field.class);
    private final ObjectProperty<Bounds.PersonalKeys> personalKeys =
            new SimpleObjectProperty<>(Bounds.PersonalKeys.ALLOWED);
    private final Map<Setting, ObjectProperty<Optional<String>>> fixed = new EnumMap<>(Setting.class);
    private Cadences cadences = Cadences.USUAL;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

    /// Who is told.
    ///
    /// @param published once it lies in the vault
    /// @param changed where another policy holds here
    record Told(Runnable published, Runnable changed) {}

    /// @param kept the policy in force, from which one goes on
    /// @param where vaults into which the person may put it
    EditPolicyViewModel(
            VaultCases cases, Optional<KeptPolicy> kept, List<VaultLink> where, Stage stage, Told told) {
        this.cases = cases;
        this.stage = stage;
        this.told = told;
        this.vault = new SimpleObjectProperty<>(where.stream()
                .filter(link -> kept.filter(one -> one.host().equals(link.address().place())).isPresent())
                .findFirst()
                .orElseGet(where::getFirst));
        kept.map(KeptPolicy::policy).ifPresent(this::fill);
    }

    ObjectProperty<VaultLink> vaultProperty() {
        return vault;
    }

    StringProperty typedProperty(Field field) {
        return typed.computeIfAbsent(field, _ -> new SimpleStringProperty(""));
    }

    ObjectProperty<Bounds.PersonalKeys> personalKeysProperty() {
        return personalKeys;
    }

    /// The value a setting has for everybody; empty where it is left to the members.
    ObjectProperty<Optional<String>> fixedProperty(Setting setting) {
        return fixed.computeIfAbsent(setting, _ -> new SimpleObjectProperty<>(Optional.empty()));
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    void publish() {
        Optional<Path> key = signingKey();
        PolicyInput.Reading reading = input().read(stage.words());
        if (reading instanceof PolicyInput.Reading.Unreadable(String why)) {
            problem.set(why);
        } else if (key.isEmpty()) {
            problem.set(stage.words().of("organisation.policy.no-signing-key"));
        } else if (reading instanceof PolicyInput.Reading.Read(Policy policy)) {
            publish(policy.with(cadences), key.get());
        }
    }

    private void publish(Policy policy, Path key) {
        problem.set("");
        working.set(true);
        VaultLink into = vault.get();
        String document = cases.work().policyDocument(policy);
        PublishPolicy publishing = cases.work().publishPolicy();
        stage.tasks().runLasting(
                () -> publishing.publish(into, document, key, cases.providers().get()),
                result -> told(into, key, result), () -> working.set(false));
    }

    private void told(VaultLink into, Path file, PublishPolicy.Result result) {
        working.set(false);
        switch (result) {
            case PublishPolicy.Result.Published(Policy policy, String key) -> published(into, policy, key);
            case PublishPolicy.Result.BadField(String field) ->
                problem.set(stage.words().of("organisation.policy.bad-field", field));
            case PublishPolicy.Result.NoKey() ->
                problem.set(stage.words().of("organisation.policy.bad-signing-key", file));
            case PublishPolicy.Result.Failed(var why) -> {
                stage.refused(into, why);
                problem.set(stage.vaultWords().problem(into, why));
            }
        }
    }

    private void published(VaultLink into, Policy policy, String key) {
        Notice notice = Notice.good(
                stage.words().of("organisation.policy.published", policy.issue(), into.address().name()));
        boolean isFollowed = into.policyKey().equals(Optional.of(key));
        stage.notices().tell(isFollowed
                ? notice
                : notice.with(stage.words().of("organisation.policy.follow"), () -> follow(into, key)));
        told.published().run();
        if (isFollowed) {
            sync(into);
        }
    }

    // Who writes the rules is not thereby bound by them: a home follows only the key that was pinned in it.
    private void follow(VaultLink link, String key) {
        stage.tasks().run(() -> cases.work().connectVault().connect(link.withPolicyKey(Optional.of(key))), result -> {
            switch (result) {
                case ConnectVault.Result.Connected(VaultLink now, int _, int _) -> sync(now);
                case ConnectVault.Result.OtherPolicyKey(VaultLink other) -> stage.notices().tell(Notice.bad(
                        stage.words().of("vault.other-policy-key", other.address().name(), link.address().name())));
                case ConnectVault.Result.NoClient() ->
                    stage.notices().tell(Notice.bad(stage.words().of("organisation.connect.no-client")));
                case ConnectVault.Result.Failed(var why) ->
                    stage.notices().tell(Notice.bad(stage.vaultWords().problem(link, why)));
            }
        });
    }

    private void sync(VaultLink link) {
        stage.tasks().run(() -> cases.work().syncVault().sync(link), _ -> told.changed().run());
    }

    private Optional<Path> signingKey() {
        String text = typedProperty(Field.SIGNING_KEY).get().strip();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    private PolicyInput input() {
        return new PolicyInput(
                text(Field.TEAM),
                new PolicyInput.Allowed(
                        text(Field.PROVIDERS), text(Field.MODELS), text(Field.REGIONS), text(Field.VAULT_REGIONS)),
                personalKeys.get(),
                new PolicyInput.Fixed(
                        fixedProperty(Setting.PREFERENCE).get(),
                        fixedProperty(Setting.FALLBACK_UNSET).get(),
                        fixedProperty(Setting.FALLBACK_FAILURE).get()),
                text(Field.SETTINGS),
                text(Field.LEASE),
                text(Field.LIMIT),
                text(Field.TIERS),
                text(Field.ADMINS),
                text(Field.SUPPORT));
    }

    private String text(Field field) {
        return typedProperty(field).get();
    }

    // What is not typed here is written elsewhere, and stays.
    private void fill(Policy policy) {
        cadences = policy.cadences();
        set(Field.TEAM, policy.team());
        set(Field.PROVIDERS, listed(policy.bounds().providers()));
        set(Field.MODELS, listed(policy.bounds().models()));
        set(Field.REGIONS, listed(policy.bounds().regions()));
        set(Field.VAULT_REGIONS, listed(policy.bounds().vaultRegions()));
        personalKeys.set(policy.bounds().personalKeys());
        Map<String, String> further = new TreeMap<>(policy.settings());
        for (Setting one : List.of(Setting.PREFERENCE, Setting.FALLBACK_UNSET, Setting.FALLBACK_FAILURE)) {
            fixedProperty(one).set(Optional.ofNullable(further.remove(one.label())));
        }
        set(Field.SETTINGS, pairs(further));
        set(Field.LEASE, policy.lease().map(lease -> String.valueOf(lease.toHours())).orElse(""));
        set(Field.LIMIT, policy.limits().monthly().map(BigDecimal::toPlainString).orElse(""));
        set(Field.TIERS, pairs(policy.limits().tiers()));
        set(Field.ADMINS, String.join(", ", policy.contacts().admins()));
        set(Field.SUPPORT, policy.contacts().support().orElse(""));
    }

    private void set(Field field, String text) {
        typedProperty(field).set(text);
    }

    private static String listed(Collection<String> all) {
        return all.stream().sorted().collect(Collectors.joining(", "));
    }

    private static String pairs(Map<String, String> all) {
        return all.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining(", "));
    }
}
