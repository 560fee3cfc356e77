package org.keytally.app.organisation.vault;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.keytally.app.fx.Notice;
import org.keytally.app.words.Words;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.vault.ChangeShared;
import org.keytally.core.usecase.vault.ChangeShared.Turn;
import org.keytally.core.usecase.vault.PolicyNews;
import org.keytally.core.usecase.vault.SignOut;
import org.keytally.core.usecase.vault.SyncVault;
import org.keytally.core.usecase.vault.VaultFailure;

/// What is done in a vault at a press of a button; a notice tells what came of it.
final class VaultDeeds {

    private final VaultCases cases;
    private final Stage stage;
    private final VaultViewModel model;
    private final Runnable changed;

    /// @param changed told where keys or a policy may be others than before
    VaultDeeds(VaultCases cases, Stage stage, VaultViewModel model, Runnable changed) {
        this.changed = changed;
        this.cases = cases;
        this.stage = stage;
        this.model = model;
    }

    /// Fetches the shared keys that are the person's to use.
    void sync(VaultLink link) {
        sync(link, () -> {});
    }

    /// @param collected told once it was asked for them
    void sync(VaultLink link, Runnable collected) {
        during(link, () -> cases.work().syncVault().sync(link), result -> {
            told(link, result);
            collected.run();
        });
    }

    /// Fetches what was just published as a member would, without a word where all is well.
    void freshen(VaultLink link) {
        during(link, () -> cases.work().syncVault().sync(link), result -> warn(link, result));
    }

    /// Syncs every vault.
    void syncAll() {
        model.cardsProperty().get().forEach(card -> sync(card.link()));
    }

    /// Forgets a vault and every key that it lends.
    void leave(VaultLink link) {
        during(link, () -> {
            cases.work().connectVault().leave(link);
            return link;
        }, left -> notice(Notice.plain(words().of("vault.left", left.address().name()))));
    }

    /// Forgets the sign-in; the connection stays.
    void signOut(VaultLink link) {
        during(link, () -> cases.work().signOut().signOut(link), result -> {
            model.doubt(link);
            told(link, result);
        });
    }

    /// Disables, enables, deletes, recovers or purges a secret.
    void turn(SharedRow row, Turn turn) {
        during(row.link(), () -> cases.work().changeShared().turn(row.link(), row.name(), turn),
                result -> told(row, turn, result));
    }

    private void told(SharedRow row, Turn turn, ChangeShared.Result result) {
        notice(switch (result) {
            case ChangeShared.Result.Done() -> done(row, turn);
            case ChangeShared.Result.Absent() ->
                Notice.bad(words().of("organisation.absent", row.name(), row.link().address().name()));
            case ChangeShared.Result.Failed(VaultFailure why) -> failed(row.link(), why);
        });
    }

    private Notice done(SharedRow row, Turn turn) {
        Notice notice = Notice.plain(words().of("organisation.turned." + Words.code(turn), row.label()));
        return switch (turn) {
            case DISABLE -> notice.with(words().of("keys.screen.undo"), () -> turn(row, Turn.ENABLE));
            case DELETE -> notice.with(words().of("keys.screen.undo"), () -> turn(row, Turn.RECOVER));
            case ENABLE, RECOVER, PURGE -> notice;
        };
    }

    private void told(VaultLink link, SyncVault.Result result) {
        switch (result) {
            case SyncVault.Result.Synced(List<SyncVault.Line> lines, var until, PolicyNews policy) -> {
                String name = link.address().name();
                notice(Notice.good(lines.isEmpty()
                        ? words().of("vault.synced.nothing", name)
                        : words().of("organisation.synced", name, counted(lines),
                                stage.formats().minute(until))));
                warn(link, lines);
                told(policy);
            }
            case SyncVault.Result.Failed(VaultFailure why, var _) -> notice(failed(link, why));
        }
    }

    private void warn(VaultLink link, SyncVault.Result result) {
        switch (result) {
            case SyncVault.Result.Synced(List<SyncVault.Line> lines, var _, PolicyNews policy) -> {
                warn(link, lines);
                told(policy);
            }
            case SyncVault.Result.Failed(VaultFailure why, var _) -> notice(failed(link, why));
        }
    }

    private void warn(VaultLink link, List<SyncVault.Line> lines) {
        stage.vaultWords().refused(link, lines).map(Notice::warning).ifPresent(this::notice);
    }

    private void told(VaultLink link, SignOut.Result result) {
        String name = link.address().name();
        notice(switch (result) {
            case SignOut.Result.Done(List<VaultLink> others) when others.isEmpty() ->
                Notice.plain(words().of("vault.signed-out", name));
            case SignOut.Result.Done(List<VaultLink> others) -> Notice.plain(words().of("vault.signed-out.also", name,
                    others.stream().map(one -> one.address().name()).collect(Collectors.joining(", "))));
            case SignOut.Result.Nobody() -> Notice.plain(words().of("vault.sign-out.nobody", name));
            case SignOut.Result.Elsewhere() -> Notice.plain(words().of("vault.sign-in.elsewhere", name));
            case SignOut.Result.Failed(VaultFailure why) -> failed(link, why);
        });
    }

    private void told(PolicyNews policy) {
        switch (policy) {
            case NONE, KEPT -> {
                // nothing is to be said
            }
            case NEW -> notice(Notice.plain(words().of("organisation.news", policy)));
            case UNPINNED, UNSIGNED, TAMPERED, OLDER, NEWER_FORMAT, MALFORMED, MISSING ->
                notice(Notice.warning(words().of("organisation.news", policy)));
        }
    }

    private String counted(List<SyncVault.Line> lines) {
        Map<SyncVault.Line.Kind, Integer> counts = new EnumMap<>(SyncVault.Line.Kind.class);
        lines.forEach(line -> counts.merge(line.kind(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(one -> words().of("organisation.counted", words().of("vault.line", one.getKey()), one.getValue()))
                .collect(Collectors.joining("; "));
    }

    private Notice failed(VaultLink link, VaultFailure why) {
        stage.refused(link, why);
        return Notice.bad(stage.vaultWords().problem(link, why));
    }

    private void notice(Notice notice) {
        stage.notices().tell(notice);
    }

    private <T> void during(VaultLink link, Callable<T> work, Consumer<T> then) {
        model.working(link, true);
        stage.tasks().runLasting(work, result -> {
            model.working(link, false);
            then.accept(result);
            model.read();
            changed.run();
        }, () -> model.working(link, false));
    }

    private Words words() {
        return stage.words();
    }
}
