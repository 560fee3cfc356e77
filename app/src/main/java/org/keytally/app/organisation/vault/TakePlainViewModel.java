package org.keytally.app.organisation.vault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Notice;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.vault.PlainKey;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.vault.ConnectVault;
import org.keytally.core.usecase.vault.SyncVault;

/// The plain secret of another tool on its way to being taken as a key.
final class TakePlainViewModel {

    private final VaultCases cases;
    private final SharedRow row;
    private final Stage stage;
    private final Runnable taken;
    private final ObjectProperty<@Nullable Provider> provider = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

    /// What came of it.
    private record Done(ConnectVault.Result connected, Optional<SyncVault.Result> synced) {}

    /// @param taken told once it is taken, or taken no longer
    TakePlainViewModel(VaultCases cases, SharedRow row, Stage stage, Runnable taken) {
        this.cases = cases;
        this.row = row;
        this.stage = stage;
        this.taken = taken;
    }

    /// Whose key it is.
    ObjectProperty<@Nullable Provider> providerProperty() {
        return provider;
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    List<Provider> providers() {
        return cases.providers().get().all().stream()
                .filter(one -> !one.isPractice())
                .sorted(Comparator.comparing(Provider::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /// Takes it as a key of that provider from now on.
    void take() {
        Provider chosen = provider.get();
        if (chosen != null) {
            run(Optional.of(new PlainKey(row.name(), chosen.id())));
        }
    }

    /// Takes it no longer.
    void letGo() {
        run(Optional.empty());
    }

    private void run(Optional<PlainKey> now) {
        problem.set("");
        working.set(true);
        stage.tasks().runLasting(() -> done(now), done -> told(now, done), () -> working.set(false));
    }

    private Done done(Optional<PlainKey> now) {
        VaultLink link = cases.work().links().stream()
                .filter(one -> one.address().equals(row.link().address()))
                .findFirst()
                .orElse(row.link());
        List<PlainKey> plain = new ArrayList<>(link.plain());
        plain.removeIf(one -> one.name().equals(row.name()));
        now.ifPresent(plain::add);
        ConnectVault.Result connected = cases.work().connectVault().connect(link.withPlain(plain));
        return new Done(connected, connected instanceof ConnectVault.Result.Connected(VaultLink kept, var _, var _)
                ? Optional.of(cases.work().syncVault().sync(kept))
                : Optional.empty());
    }

    private void told(Optional<PlainKey> now, Done done) {
        working.set(false);
        Optional<String> failed = switch (done.connected()) {
            case ConnectVault.Result.Failed(var why) -> {
                stage.refused(row.link(), why);
                yield Optional.of(stage.vaultWords().problem(row.link(), why));
            }
            case ConnectVault.Result.OtherPolicyKey(VaultLink other) -> Optional.of(stage.words().of(
                    "vault.other-policy-key", other.address().name(), row.link().address().name()));
            case ConnectVault.Result.NoClient() -> Optional.of(stage.words().of("organisation.connect.no-client"));
            case ConnectVault.Result.Connected _ -> done.synced().flatMap(this::unsynced);
        };
        problem.set(failed.orElse(""));
        if (failed.isEmpty()) {
            String sentence = now.isPresent() ? "organisation.plain.taken" : "organisation.plain.let-go";
            stage.notices().tell(Notice.good(stage.words().of(sentence, row.name())));
            taken.run();
        }
    }

    private Optional<String> unsynced(SyncVault.Result result) {
        return switch (result) {
            case SyncVault.Result.Failed(var why, var _) ->
                Optional.of(stage.vaultWords().problem(row.link(), why));
            case SyncVault.Result.Synced(List<SyncVault.Line> lines, var _, var _) -> lines.stream()
                    .filter(line -> line.name().equals(row.name()) && line.kind() != SyncVault.Line.Kind.NEW
                            && line.kind() != SyncVault.Line.Kind.CHANGED && line.kind() != SyncVault.Line.Kind.KEPT)
                    .findFirst()
                    .filter(_ -> provider.get() != null)
                    .map(line -> stage.words().of("organisation.plain.not-taken", line.name(),
                            stage.words().of("vault.line", line.kind())));
        };
    }
}
