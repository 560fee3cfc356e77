package org.keytally.app.organisation.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.fx.LateTasks;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Showing;
import org.keytally.app.organisation.members.ProvisionViewModel.Step;
import org.keytally.app.organisation.vault.Stage;
import org.keytally.app.words.Formats;
import org.keytally.core.domain.budget.Tier;
import org.keytally.core.domain.key.Cadence;
import org.keytally.core.domain.key.Cadences;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.team.Cap;
import org.keytally.core.domain.team.Member;

final class MemberDialoguesTest {

    private final TriedMembers tried = new TriedMembers();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void takesAMemberInOnceTheirRequestWasRead(@TempDir Path folder) throws IOException {
        AddMemberViewModel adding =
                new AddMemberViewModel(tried.cases, TriedMembers.LINK, tried.stage, done::incrementAndGet);
        adding.save();
        assertThat(adding.problemProperty().get()).isEqualTo("That is no request for keys.");
        adding.fileProperty().set(Files.writeString(folder.resolve("other.json"), "{}").toString());
        assertThat(adding.problemProperty().get()).isEqualTo("That is no request for keys.");

        adding.fileProperty().set(
                Files.writeString(folder.resolve("sarah.json"), tried.world.request()).toString());
        assertThat(adding.problemProperty().get()).isEmpty();
        assertThat(adding.idProperty().get()).isEqualTo(tried.world.sarah.id());
        adding.cap().tierProperty().set(Tier.MICRO);
        adding.cap().pilotProperty().set(true);
        adding.save();

        Member member = tried.world.listed().member();
        assertThat(member.cap().tier()).isEqualTo(Tier.MICRO);
        assertThat(member.isPilot()).isTrue();
        assertThat(done).hasValue(1);
    }

    @Test
    void refusesALimitThatIsNone() {
        tried.add();
        ChangeMemberViewModel change = new ChangeMemberViewModel(
                tried.cases, TriedMembers.LINK, tried.world.listed().member(), tried.stage, done::incrementAndGet);
        for (String wrong : new String[]{"-1", "0", "many", "500requests"}) {
            change.cap().limitProperty().set(wrong);
            change.save();
            assertThat(change.problemProperty().get()).as(wrong).isNotEmpty();
        }
        assertThat(done).hasValue(0);

        change.cap().limitProperty().set("200.00");
        change.cap().reasonProperty().set("launch");
        change.cap().untilProperty().set(LocalDate.of(2030, 1, 1));
        change.save();
        Cap.Custom custom = tried.world.listed().member().cap().custom().orElseThrow();
        assertThat(custom.dollars()).isEqualByComparingTo("200");
        assertThat(custom.reason()).isEqualTo("launch");
        assertThat(custom.until()).isPresent();
        assertThat(done).hasValue(1);
    }

    @Test
    void takesNoReceiptButTheirs() {
        tried.add();
        tried.world.mint();
        ReceiptViewModel receipt = new ReceiptViewModel(
                tried.cases, TriedMembers.LINK, tried.world.listed().member(), tried.stage, done::incrementAndGet);
        receipt.receiptProperty().set("000000000000");
        receipt.note();
        assertThat(receipt.problemProperty().get()).contains("not the receipt");

        receipt.receiptProperty().set(tried.world.listed().member().keys().getFirst().receipt());
        receipt.note();
        assertThat(done).hasValue(1);
    }

    @Test
    void saysWhatWouldBeDoneBeforeItDoesIt() {
        tried.add();
        ProvisionViewModel provision = new ProvisionViewModel(
                tried.cases, TriedMembers.LINK, tried.makers(), tried.stage, done::incrementAndGet);
        assertThat(provision.stepsProperty().get()).containsExactly(new Step("Sarah", "make a key", false));
        assertThat(tried.mint.ids()).isEmpty();
        provision.pilotOnlyProperty().set(true);
        assertThat(provision.showingProperty().get()).isInstanceOf(Showing.Empty.class);
        provision.pilotOnlyProperty().set(false);

        provision.provision();
        assertThat(provision.doneProperty().get()).isTrue();
        assertThat(provision.stepsProperty().get()).containsExactly(new Step("Sarah", "made a key", false));
        assertThat(done).hasValue(1);
        tried.world.home.clock.goOn(Duration.ofMinutes(1));
        assertThat(new ProvisionViewModel(
                tried.cases, TriedMembers.LINK, tried.makers(), tried.stage, done::incrementAndGet)
                .stepsProperty().get()).containsExactly(new Step("Sarah", "nothing to do", true));
    }

    @Test
    void replacesKeysAsOftenAsThePolicySays() {
        tried.world.cadences = new Cadences(Map.of(), Cadence.parse("45d"));
        ProvisionViewModel provision = new ProvisionViewModel(
                tried.cases, TriedMembers.LINK, tried.makers(), tried.stage, done::incrementAndGet);

        assertThat(provision.cadenceProperty().get().word()).isEqualTo("45d");
        assertThat(provision.cadences()).extracting(Cadence::word)
                .containsExactly("45d", "monthly", "quarterly", "never");
    }

    @Test
    void changesNobodyByARequestWhoIsAMemberAlready(@TempDir Path folder) throws IOException {
        tried.add();
        AddMemberViewModel adding =
                new AddMemberViewModel(tried.cases, TriedMembers.LINK, tried.stage, done::incrementAndGet);
        adding.fileProperty().set(
                Files.writeString(folder.resolve("sarah.json"), tried.world.request()).toString());
        adding.save();
        assertThat(adding.problemProperty().get()).startsWith("Sarah is a member already, and stays as they are.");
        adding.cap().tierProperty().set(Tier.MICRO);
        adding.save();

        assertThat(adding.problemProperty().get()).startsWith("Sarah is a member already, and stays as they are.");
        assertThat(done).hasValue(0);
        assertThat(tried.notices).isEmpty();
        assertThat(tried.world.listed().member().cap()).isEqualTo(Cap.USUAL);
    }

    @Test
    void saysSoWhereTheyAreAMemberWithTheSameValues(@TempDir Path folder) throws IOException {
        tried.add();
        AddMemberViewModel adding =
                new AddMemberViewModel(tried.cases, TriedMembers.LINK, tried.stage, done::incrementAndGet);
        adding.fileProperty().set(
                Files.writeString(folder.resolve("sarah.json"), tried.world.request()).toString());
        adding.save();

        assertThat(adding.problemProperty().get()).startsWith("Sarah is a member already");
        assertThat(tried.notices).isEmpty();
        assertThat(done).hasValue(0);
    }

    @Test
    void addsNobodyByTheFileBeforeWhileTheNextIsRead(@TempDir Path folder) throws IOException {
        LateTasks late = new LateTasks();
        Stage slow = new Stage(late, tried.words, new Formats(tried.words, ZoneOffset.UTC), tried.notices::add);
        AddMemberViewModel adding =
                new AddMemberViewModel(tried.cases, TriedMembers.LINK, slow, done::incrementAndGet);
        adding.fileProperty().set(
                Files.writeString(folder.resolve("sarah.json"), tried.world.request()).toString());
        late.comeAll();
        assertThat(adding.idProperty().get()).isEqualTo(tried.world.sarah.id());

        adding.fileProperty().set(folder.resolve("other.json").toString());
        assertThat(adding.idProperty().get()).isEmpty();
        assertThat(adding.askingProperty().get()).isEmpty();
        adding.save();
        assertThat(adding.problemProperty().get()).isEqualTo("That is no request for keys.");
        assertThat(late.waiting()).isEqualTo(1);
    }

    @Test
    void whyAndUntilWhenGoAndComeBackWithTheAmount() {
        CapViewModel cap = new CapViewModel(tried.cases, tried.stage, new Cap(Tier.MICRO, Optional.of(new Cap.Custom(
                new BigDecimal("20"), "launch", Optional.of(Instant.parse("2030-01-01T00:00:00Z"))))), false);

        cap.limitProperty().set("");
        assertThat(cap.read()).isEqualTo(new CapViewModel.Reading.Read(new Cap(Tier.MICRO, Optional.empty())));
        cap.limitProperty().set("5");
        assertThat(cap.reasonProperty().get()).isEqualTo("launch");
        assertThat(cap.untilProperty().get()).isEqualTo(LocalDate.of(2030, 1, 1));
    }

    @Test
    void refusesAReasonOrAnEndWithoutALimit() {
        tried.add();
        ChangeMemberViewModel change = new ChangeMemberViewModel(
                tried.cases, TriedMembers.LINK, tried.world.listed().member(), tried.stage, done::incrementAndGet);
        change.cap().reasonProperty().set("launch");
        change.save();
        assertThat(change.problemProperty().get()).isEqualTo("A reason or an end belongs to a limit.");

        change.cap().reasonProperty().set(" ");
        change.cap().untilProperty().set(LocalDate.of(2030, 1, 1));
        change.save();
        assertThat(change.problemProperty().get()).isEqualTo("A reason or an end belongs to a limit.");
        assertThat(done).hasValue(0);
    }

    @Test
    void tellsByANoticeWhatWasDoneWhereNobodySeesIt() {
        tried.add();
        ProvisionViewModel provision = new ProvisionViewModel(
                tried.cases, TriedMembers.LINK, tried.makers(), tried.stage, done::incrementAndGet);
        provision.seenProperty().set(false);
        provision.provision();
        assertThat(tried.lastNotice()).isEqualTo("Steps done for members: 1");
    }

    @Test
    void tellsByANoticeWhatFailedWhereNobodySeesIt() {
        tried.add();
        ProvisionViewModel provision = new ProvisionViewModel(
                tried.cases, TriedMembers.LINK, tried.makers(), tried.stage, done::incrementAndGet);
        provision.seenProperty().set(false);
        tried.mint.failNext(new MintException(MintException.Kind.FORBIDDEN, "as the test wants it"));
        provision.provision();
        assertThat(tried.notices.getLast().tone()).isEqualTo(Notice.Tone.BAD);
        assertThat(tried.lastNotice()).isEqualTo(provision.problemProperty().get());
    }
}
