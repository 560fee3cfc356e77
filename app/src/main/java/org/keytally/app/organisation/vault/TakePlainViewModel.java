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
    ///
    /// @param isUndone whether the former choice holds again
    private record Done(ConnectVault.Result connected, Optional<SyncVault.Result> synced, boolean isUndone) {}

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
        if (!(connected instanceof ConnectVault.Result.Connected(VaultLink kept, var _, var _))) {
            return new Done(connected, Optional.empty(), false);
        }
        SyncVault.Result synced = cases.work().syncVault().sync(kept);
        // A choice that stayed would be taken at any later sync, after it was said that it was not.
        boolean isUndone = now.isPresent()
                && unsynced(now, synced).isPresent()
                && cases.work().connectVault()
                        .connect(kept.withPlain(link.plain())) instanceof ConnectVault.Result.Connected;
        return new Done(connected, Optional.of(synced), isUndone);
    }

    private void told(Optional<PlainKey> now, Done done) {
        working.set(false);
        Optional<String> unsynced = done.synced().flatMap(result -> unsynced(now, result));
        problem.set(unconnected(done.connected()).or(() -> unsynced.filter(_ -> done.isUndone())).orElse(""));
        if (problem.get().isEmpty()) {
            String sentence = now.isPresent() ? "organisation.plain.taken" : "organisation.plain.let-go";
            String later = now.isPresent() ? "organisation.plain.taken.later" : "organisation.plain.let-go.later";
            stage.notices().tell(unsynced
                    .map(why -> Notice.warning(stage.words().of(later, row.name(), why)))
                    .orElseGet(() -> Notice.good(stage.words().of(sentence, row.name()))));
            taken.run();
        }
    }

    private Optional<String> unconnected(ConnectVault.Result result) {
        return switch (result) {
            case ConnectVault.Result.Failed(var why) -> {
                stage.refused(row.link(), why);
                yield Optional.of(stage.vaultWords().problem(row.link(), why));
            }
            case ConnectVault.Result.OtherPolicyKey(VaultLink other) -> Optional.of(stage.words().of(
                    "vault.other-policy-key", other.address().name(), row.link().address().name()));
            case ConnectVault.Result.NoClient() -> Optional.of(stage.words().of("organisation.connect.no-client"));
            case ConnectVault.Result.Connected _ -> Optional.empty();
        };
    }

    private Optional<String> unsynced(Optional<PlainKey> now, SyncVault.Result result) {
        return switch (result) {
            case SyncVault.Result.Failed(var why, List<SyncVault.Line> lines) ->
                Optional.of(stage.vaultWords().problem(row.link(), why))
                        .filter(_ -> now.isEmpty() || lines.stream().noneMatch(this::isTaken));
            case SyncVault.Result.Synced(List<SyncVault.Line> lines, var _, var _) ->
                now.filter(_ -> lines.stream().noneMatch(this::isTaken)).map(_ -> notTaken(lines));
        };
    }

    private String notTaken(List<SyncVault.Line> lines) {
        SyncVault.Line.Kind why = lines.stream()
                .filter(line -> line.name().equals(row.name()))
                .findFirst()
                .map(SyncVault.Line::kind)
                .orElse(SyncVault.Line.Kind.GONE);
        return stage.words().of("organisation.plain.not-taken", row.name(), stage.words().of("vault.line", why));
    }

    private boolean isTaken(SyncVault.Line line) {
        return line.name().equals(row.name()) && switch (line.kind()) {
            case NEW, CHANGED, KEPT -> true;
            case DISABLED, GONE, OLDER, BROKEN, NEWER_FORMAT, FORBIDDEN, NOT_STORED, COLLECTED, COLLECTED_LEFT ->
                false;
        };
    }
}
