package org.keytally.app.organisation.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Showing;
import org.keytally.app.organisation.access.Standpoint;
import org.keytally.app.organisation.vault.Stage;
import org.keytally.app.organisation.vault.VaultCases;
import org.keytally.core.domain.policy.KeptPolicy;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.vault.FindPermissions.Permission;
import org.keytally.core.usecase.vault.PolicyNews;
import org.keytally.core.usecase.vault.SyncVault;
import org.keytally.core.usecase.vault.VaultWork;

/// The policy in force, and what was refused as one.
final class PolicyViewModel {

    /// What leads on from here.
    ///
    /// @param vaults leads to the vaults
    /// @param edit opens the dialogue in which a policy is written
    record Ways(Runnable vaults, Runnable edit) {}

    private final VaultCases cases;
    private final Stage stage;
    private final Ways ways;
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.LOADING);
    private final ReadOnlyObjectWrapper<Optional<PolicyShown>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<String>> news = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<VaultLink>> writable = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<Read> last = Optional.empty();
    private Running reading = () -> {};

    /// What was read together.
    private record Read(Optional<KeptPolicy> kept, List<VaultLink> links, List<String> news) {}

    PolicyViewModel(VaultCases cases, Stage stage, Standpoint standpoint, Ways ways) {
        this.cases = cases;
        this.stage = stage;
        this.ways = ways;
        standpoint.shownProperty().subscribe(_ -> {
            writable.set(standpoint.where(Permission.PUBLISH));
            last.ifPresent(this::show);
        });
    }

    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<PolicyShown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What was refused at the last sync, and why.
    ReadOnlyObjectProperty<List<String>> newsProperty() {
        return news.getReadOnlyProperty();
    }

    /// The vaults into which the person may put a policy.
    ReadOnlyObjectProperty<List<VaultLink>> writableProperty() {
        return writable.getReadOnlyProperty();
    }

    /// The policy in force as it was read last.
    Optional<KeptPolicy> kept() {
        return last.flatMap(Read::kept);
    }

    void read() {
        reading.cancel();
        reading = stage.tasks().run(this::found, this::show, this::broken);
    }

    private Read found() {
        VaultWork work = cases.work();
        List<VaultLink> links = work.links();
        return new Read(work.policy(), links, links.stream().flatMap(this::refused).toList());
    }

    private Stream<String> refused(VaultLink link) {
        return cases.work().lastSync(link).stream()
                .flatMap(result -> result instanceof SyncVault.Result.Synced(var _, var _, PolicyNews policy)
                        ? Stream.of(policy)
                        : Stream.of())
                .filter(policy -> switch (policy) {
                    case NONE, KEPT, NEW -> false;
                    case UNPINNED, UNSIGNED, TAMPERED, OLDER, NEWER_FORMAT, MALFORMED, MISSING -> true;
                })
                .map(policy -> stage.words().of("organisation.policy.news", link.address().name(),
                        stage.words().of("organisation.news", policy)));
    }

    private void show(Read read) {
        last = Optional.of(read);
        PolicyRules rules = new PolicyRules(stage.words(), stage.formats(), cases.providers().get());
        shown.set(read.kept().map(kept -> rules.of(kept, read.links(), cases.clock().instant())));
        news.set(read.news());
        showing.set(read.kept().isPresent() ? Showing.READY : empty(read.links()));
    }

    private Showing empty(List<VaultLink> links) {
        if (links.isEmpty()) {
            return new Showing.Empty(
                    stage.words().of("organisation.policy.empty.title"),
                    stage.words().of("organisation.policy.empty.unconnected"),
                    Optional.of(new Notice.Next(stage.words().of("organisation.policy.to-vaults"), ways.vaults())));
        }
        Notice.Next write = new Notice.Next(stage.words().of("organisation.policy.write"), ways.edit());
        return new Showing.Empty(
                stage.words().of("organisation.policy.empty.title"),
                stage.words().of("organisation.policy.empty.text"),
                Optional.of(write).filter(_ -> !writable.get().isEmpty()));
    }

    private void broken() {
        showing.set(new Showing.Broken(
                stage.words().of("organisation.policy.broken"),
                stage.words().of("keys.screen.broken.text"),
                Optional.of(new Notice.Next(stage.words().of("unlock.retry"), this::read))));
    }
}
