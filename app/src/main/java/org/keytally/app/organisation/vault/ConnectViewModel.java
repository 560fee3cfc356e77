package org.keytally.app.organisation.vault;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Running;
import org.keytally.core.domain.vault.Invitation;
import org.keytally.core.domain.vault.InvitationForm;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.vault.ConnectVault;

/// A vault, or all of an invitation, on the way to being connected.
final class ConnectViewModel {

    private final VaultCases cases;
    private final Stage stage;
    private final Runnable done;
    private final Consumer<List<VaultLink>> connected;
    private final StringProperty address = new SimpleStringProperty("");
    private final ObjectProperty<VaultLink.Way> way = new SimpleObjectProperty<>(VaultLink.Way.AZ);
    private final StringProperty tenant = new SimpleStringProperty("");
    private final StringProperty client = new SimpleStringProperty("");
    private final StringProperty authority = new SimpleStringProperty("");
    private final StringProperty certificates = new SimpleStringProperty("");
    private final BooleanProperty anyHost = new SimpleBooleanProperty();
    private final StringProperty policyKey = new SimpleStringProperty("");
    private final StringProperty plain = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper invited = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final SignInSteps steps;
    private Optional<Invitation> invitation = Optional.empty();
    private Running running = () -> {};

    /// What came of connecting one vault.
    private record Attempt(VaultLink link, ConnectVault.Result result) {}

    /// @param browse opens a page in the browser
    /// @param done told once nothing is left to be connected
    /// @param connected told of the vaults that are connected now, though others failed
    ConnectViewModel(
            VaultCases cases,
            Stage stage,
            Consumer<URI> browse,
            Runnable done,
            Consumer<List<VaultLink>> connected) {
        this.steps = new SignInSteps(stage, browse);
        this.cases = cases;
        this.stage = stage;
        this.done = done;
        this.connected = connected;
    }

    /// The name or the address of one vault.
    StringProperty addressProperty() {
        return address;
    }

    ObjectProperty<VaultLink.Way> wayProperty() {
        return way;
    }

    StringProperty tenantProperty() {
        return tenant;
    }

    StringProperty clientProperty() {
        return client;
    }

    StringProperty authorityProperty() {
        return authority;
    }

    /// The file of authorities trusted for this vault alone.
    StringProperty certificatesProperty() {
        return certificates;
    }

    /// Whether its challenge may name another host.
    BooleanProperty anyHostProperty() {
        return anyHost;
    }

    StringProperty policyKeyProperty() {
        return policyKey;
    }

    /// Secrets of other tools that are taken as keys, as `NAME=PROVIDER` with commas between.
    StringProperty plainProperty() {
        return plain;
    }

    /// Who invites to which vaults; empty without an invitation.
    ReadOnlyStringProperty invitedProperty() {
        return invited.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// What a person has to do to sign in, while they have to.
    SignInSteps steps() {
        return steps;
    }

    /// Takes an invitation in the place of an address.
    void open(Path file) {
        stage.tasks().run(() -> text(file).flatMap(cases.work()::invitation), read -> invited(file, read));
    }

    void connect() {
        switch (input().read(stage.words(), cases.work()::isPolicyKey)) {
            case ConnectInput.Reading.Unreadable(String why) -> problem.set(why);
            case ConnectInput.Reading.Read(List<VaultLink> links) -> {
                problem.set("");
                working.set(true);
                steps.begin();
                running = stage.tasks().run(() -> attempts(links), this::told, this::ended);
            }
        }
    }

    /// Gives up what is under way; to be called when the dialogue is gone.
    void stop() {
        running.cancel();
        ended();
    }

    private void ended() {
        working.set(false);
        steps.end();
    }

    private ConnectInput input() {
        return new ConnectInput(
                address.get(), invitation, Optional.ofNullable(way.get()), tenant.get(), client.get(),
                authority.get(), certificates.get(), anyHost.get(), policyKey.get(),
                new PlainInput(plain.get(), cases.providers().get()));
    }

    private List<Attempt> attempts(List<VaultLink> links) {
        List<Attempt> attempts = new ArrayList<>();
        for (VaultLink link : links) {
            attempts.add(new Attempt(link, cases.work().connectVault().connect(link, steps)));
        }
        return attempts;
    }

    private void told(List<Attempt> attempts) {
        ended();
        List<VaultLink> now = attempts.stream().flatMap(this::good).toList();
        problem.set(attempts.stream().flatMap(this::why).collect(Collectors.joining("\n")));
        now.stream().filter(link -> !link.loosenings().isEmpty()).forEach(link -> stage.notices().tell(
                Notice.warning(stage.words().of("vault.loosened", stage.vaultWords().loosened(link)))));
        if (now.size() == attempts.size()) {
            done.run();
        }
        if (!now.isEmpty()) {
            connected.accept(now);
        }
    }

    private Stream<VaultLink> good(Attempt attempt) {
        if (attempt.result() instanceof ConnectVault.Result.Connected(VaultLink link, int shared, int _)) {
            stage.notices().tell(Notice.good(
                    stage.words().of("organisation.connected", link.address().name(), shared)));
            return Stream.of(link);
        }
        return Stream.of();
    }

    private Stream<String> why(Attempt attempt) {
        return switch (attempt.result()) {
            case ConnectVault.Result.Connected _ -> Stream.of();
            case ConnectVault.Result.OtherPolicyKey(VaultLink other) -> Stream.of(stage.words().of(
                    "vault.other-policy-key", other.address().name(), attempt.link().address().name()));
            case ConnectVault.Result.NoClient() -> Stream.of(stage.words().of("organisation.connect.no-client"));
            case ConnectVault.Result.Failed(var failure) ->
                Stream.of(stage.vaultWords().problem(attempt.link(), failure));
        };
    }

    private void invited(Path file, Optional<Invitation> read) {
        if (read.isEmpty()) {
            problem.set(stage.words().of("vault.bad-invitation", file.getFileName()));
            return;
        }
        problem.set("");
        invitation = read;
        read.get().vaults().stream().findFirst().ifPresent(link -> way.set(link.way()));
        invited.set(stage.words().of("organisation.connect.invited", read.get().team(), read.get().vaults().stream()
                .map(link -> link.address().name())
                .collect(Collectors.joining(", "))));
    }

    private static Optional<String> text(Path file) {
        try {
            return Files.size(file) > InvitationForm.LONGEST ? Optional.empty() : Optional.of(Files.readString(file));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
