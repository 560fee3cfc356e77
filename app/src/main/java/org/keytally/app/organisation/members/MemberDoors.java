package org.keytally.app.organisation.members;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.layout.Region;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Notice;
import org.keytally.app.organisation.vault.Stage;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.team.Member;
import org.keytally.core.domain.vault.VaultLink;

/// Opens the dialogues of this room, asks before what cannot be undone, and lets the rest be done.
final class MemberDoors {

    private static final ProviderId BY_HAND = new ProviderId("anthropic");

    private final MemberCases cases;
    private final Kit kit;
    private final Stage stage;
    private final MembersViewModel model;
    private final MemberDeeds deeds;

    MemberDoors(MemberCases cases, Kit kit, Stage stage, MembersViewModel model, MemberDeeds deeds) {
        this.cases = cases;
        this.kit = kit;
        this.stage = stage;
        this.model = model;
        this.deeds = deeds;
    }

    void add() {
        managed().ifPresent(link -> open(
                done -> MemberController.dialogue(new AddMemberViewModel(cases, link, stage, done), kit)));
    }

    void provision() {
        if (model.makersProperty().get().isEmpty()) {
            kit.notices().tell(Notice.plain(kit.words().of("organisation.members.no-makers")));
            return;
        }
        managed().ifPresent(link -> kit.dialogs().show(ProvisionController.dialogue(
                new ProvisionViewModel(cases, link, model.makersProperty().get(), stage, model::read), kit)));
    }

    void join() {
        List<VaultLink> links = cases.vaults().links();
        if (!links.isEmpty()) {
            open(done -> JoinController.dialogue(new JoinViewModel(cases, links, stage, done), kit));
        }
    }

    /// Opens the page where keys of Anthropic are made by hand.
    void openPage() {
        cases.providers().get().find(BY_HAND).flatMap(one -> one.keys().page()).ifPresent(kit.outside()::browse);
    }

    void go(MemberDeed deed, MemberRow row) {
        managed().ifPresent(link -> go(deed, link, row));
    }

    private void go(MemberDeed deed, VaultLink link, MemberRow row) {
        Member member = row.member();
        switch (deed) {
            case MINT -> mint(link, row);
            case ROTATE -> kit.dialogs().show(GiveKeyController.dialogue(
                    kit.words().of("organisation.members.rotate.title", member.name()), true,
                    MemberDeed.rotatable(row, model.makersProperty().get()), kit,
                    (provider, deleteOld) -> deeds.rotate(link, member, provider, deleteOld)));
            case RECEIVED -> open(done -> ReceiptController.dialogue(
                    new ReceiptViewModel(cases, link, member, stage, done), kit));
            case CHANGE -> open(done -> MemberController.dialogue(
                    new ChangeMemberViewModel(cases, link, member, stage, done), kit));
            case DISABLE -> deeds.enable(link, member, false);
            case ENABLE -> deeds.enable(link, member, true);
            case REMOVE -> kit.dialogs().ask(
                    kit.words().of("organisation.members.remove.title", member.name()),
                    kit.words().of("team.remove.ask", member.name()),
                    kit.words().of("organisation.members.remove.verb"),
                    () -> deeds.remove(link, member));
        }
    }

    private void mint(VaultLink link, MemberRow row) {
        List<Provider> makers = MemberDeed.mintable(row, model.makersProperty().get());
        if (makers.size() == 1) {
            deeds.mint(link, row.member(), makers.getFirst().id());
            return;
        }
        kit.dialogs().show(GiveKeyController.dialogue(
                kit.words().of("organisation.members.mint.title", row.member().name()), false, makers, kit,
                (provider, _) -> deeds.mint(link, row.member(), provider)));
    }

    // It is closed when what was begun in it is done, and the members are read again.
    private void open(Function<Runnable, Region> made) {
        kit.dialogs().show(kit.dialogs().selfClosing(close -> made.apply(() -> {
            close.run();
            model.read();
        })));
    }

    private Optional<VaultLink> managed() {
        Optional<VaultLink> link = model.managed();
        if (link.isEmpty()) {
            kit.notices().tell(Notice.plain(kit.words().of("organisation.members.nowhere")));
        }
        return link;
    }
}
