package org.keytally.app.organisation.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.MenuItem;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Notice;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.vault.ChangeShared.Turn;
import org.keytally.core.usecase.vault.FindPermissions.Permission;
import org.kordamp.ikonli.javafx.FontIcon;

/// Opens the dialogues of this room, asks before what cannot be undone, and lets the rest be done.
final class VaultDoors {

    private final VaultCases cases;
    private final Kit kit;
    private final Stage stage;
    private final VaultViewModel model;
    private final VaultDeeds deeds;

    VaultDoors(VaultCases cases, Kit kit, Stage stage, VaultViewModel model, VaultDeeds deeds) {
        this.cases = cases;
        this.kit = kit;
        this.stage = stage;
        this.model = model;
        this.deeds = deeds;
    }

    void connect() {
        connect(() -> {});
    }

    /// @param collected told each time keys were collected
    void connect(Runnable collected) {
        kit.dialogs().show(ConnectController.dialogue(
                cases, stage, kit, links -> connected(links, collected)));
    }

    void sync(VaultLink link) {
        deeds.sync(link);
    }

    /// @param where vaults into which the person may publish
    void publish(List<VaultLink> where) {
        if (where.isEmpty()) {
            kit.notices().tell(Notice.plain(kit.words().of("organisation.publish.nowhere")));
            return;
        }
        kit.dialogs().show(PublishController.dialogue(cases, where, stage, kit, deeds::freshen));
    }

    /// Opens what a row is about.
    void open(SharedRow row, Set<Permission> may) {
        if (SharedDeed.offered(row, may).contains(SharedDeed.VERSIONS)) {
            go(SharedDeed.VERSIONS, row);
        }
    }

    void go(SharedDeed deed, SharedRow row) {
        Runnable freshen = () -> deeds.freshen(row.link());
        switch (deed) {
            case VERSIONS -> kit.dialogs().show(
                    VersionsController.dialogue(cases, row, model.allowed(row), stage, kit, freshen));
            case NEW_VERSION -> kit.dialogs().show(
                    NewVersionController.dialogue(cases, row, stage, kit, freshen));
            case VALIDITY -> kit.dialogs().show(ValidityController.dialogue(cases, row, stage, kit, freshen));
            case TAKE -> kit.dialogs().show(
                    TakePlainController.dialogue(cases, row, stage, kit, model::read));
            case LET_GO -> kit.dialogs().ask(
                    kit.words().of("organisation.plain.let-go.title", row.name()),
                    kit.words().of("organisation.plain.let-go.text"),
                    kit.words().of("organisation.deed", SharedDeed.LET_GO),
                    () -> letGo(row));
            case DISABLE -> deeds.turn(row, Turn.DISABLE);
            case ENABLE -> deeds.turn(row, Turn.ENABLE);
            case DELETE -> deeds.turn(row, Turn.DELETE);
            case RECOVER -> deeds.turn(row, Turn.RECOVER);
            case PURGE -> kit.dialogs().ask(
                    kit.words().of("organisation.purge.title", row.label()),
                    kit.words().of("vault.purge.ask", row.name(), row.link().address().name()),
                    kit.words().of("organisation.deed", SharedDeed.PURGE),
                    () -> deeds.turn(row, Turn.PURGE));
        }
    }

    /// What else can be done with a vault.
    List<MenuItem> further(VaultCard card) {
        VaultLink link = card.link();
        List<MenuItem> items = new ArrayList<>();
        items.add(item("organisation.request", "fth-copy", () -> request(card)));
        items.add(item("organisation.vault.ask-again", "fth-user-check", model::readAnew));
        if (card.allowed().containsAll(Set.of(Permission.PUBLISH, Permission.READ, Permission.UNWRAP))) {
            items.add(item("organisation.rewrap", "fth-shield", () -> rewrap(link)));
            items.add(item("organisation.invite", "fth-mail", this::invite));
        }
        if (link.way().asksPerson()) {
            items.add(item("organisation.sign-in-again", "fth-log-in", () -> kit.dialogs().show(
                    SignInController.dialogue(cases, link, stage, kit, model::readAnew))));
            items.add(item("organisation.sign-out", "fth-user-x", () -> deeds.signOut(link)));
        }
        items.add(item("organisation.leave", "fth-log-out", () -> kit.dialogs().ask(
                kit.words().of("organisation.leave.title", card.name()),
                kit.words().of("organisation.leave.text", card.name()),
                kit.words().of("organisation.leave.verb"),
                () -> deeds.leave(link))));
        return items;
    }

    void invite() {
        kit.dialogs().show(InviteController.dialogue(cases, stage, kit));
    }

    private void connected(List<VaultLink> links, Runnable collected) {
        model.read();
        links.forEach(link -> deeds.sync(link, collected));
    }

    private void request(VaultCard card) {
        boolean isUser = card.allowed().containsAll(Set.of(Permission.LIST, Permission.READ, Permission.UNWRAP));
        kit.outside().copy(stage.vaultWords().request(card.link(), cases.person(), isUser));
        kit.notices().tell(Notice.good(kit.words().of("organisation.request.copied")));
    }

    private void rewrap(VaultLink link) {
        kit.dialogs().show(RewrapController.dialogue(
                new RewrapViewModel(cases, link, model.shared(link), stage, model::read), kit));
    }

    private void letGo(SharedRow row) {
        TakePlainViewModel taking = new TakePlainViewModel(cases, row, stage, model::read);
        taking.problemProperty().subscribe(why -> {
            if (!why.isEmpty()) {
                kit.notices().tell(Notice.bad(why));
            }
        });
        taking.letGo();
    }

    private MenuItem item(String name, String icon, Runnable run) {
        MenuItem item = new MenuItem(kit.words().of(name), new FontIcon(icon));
        item.setOnAction(_ -> run.run());
        return item;
    }
}
