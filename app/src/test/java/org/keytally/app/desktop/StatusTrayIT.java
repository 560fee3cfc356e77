package org.keytally.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keytally.app.fx.TrayFace;
import org.keytally.app.fx.TrayFace.Item;
import org.keytally.core.Surroundings;
import org.keytally.core.adapter.keychain.PrivateKeyring;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// The mark on a real session bus, seen by a panel that speaks through another library.
@EnabledOnOs(value = OS.LINUX, disabledReason = "the session bus is that of Linux")
@ExtendWith(ApplicationExtension.class)
final class StatusTrayIT {

    private final PrivateKeyring session = PrivateKeyring.withoutDaemon();
    private final Surroundings surroundings = new Surroundings(
            session.environment(), "Linux", Path.of("/"), Path.of("/tmp"), "somebody", "somewhere");
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    StatusTrayIT() throws IOException, InterruptedException {}

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
        session.close();
    }

    @Test
    void isSeenWhereAPanelShowsMarks() throws Exception {
        panel(true);

        assertThat(tray().isSeen()).isTrue();
    }

    @Test
    void isNotSeenWhereNobodyShowsIt() throws Exception {
        assertThat(tray().isSeen()).isFalse();
        panel(false);
        assertThat(tray().isSeen()).isFalse();
    }

    @Test
    void isNoneWithoutASession() {
        session.killBus();

        assertThat(StatusTray.open(surroundings)).isEmpty();
    }

    @Test
    void tellsWhatItLooksLike() throws Exception {
        PanelOnTheBus panel = panel(true);
        tray().show(face("0.75", "0.5", "Spent today: $1.50 <b>"));
        await(() -> !panel.marks().isEmpty());

        assertThat(panel.marks().getFirst().path()).isEqualTo("/StatusNotifierItem");
        assertThat(panel.properties()).containsAllEntriesOf(Map.of(
                "Category", "ApplicationStatus", "Id", "keytally", "Title", "Keytally – development",
                "Status", "NeedsAttention", "ItemIsMenu", false));
        assertThat(String.valueOf(panel.property("Menu"))).endsWith("/MenuBar");
        Object[] tip = (Object[]) panel.property("ToolTip");
        assertThat(tip[2]).isEqualTo("Keytally – development – $1.50");
        assertThat(tip[3]).isEqualTo("Spent today: $1.50 &lt;b&gt;\nTeam budget");
    }

    @Test
    void tellsItsPictureInSizesWithTheBarInIt() throws Exception {
        PanelOnTheBus panel = panel(true);
        tray().show(face("0.75", "0.5", "Spent"));
        await(() -> !panel.marks().isEmpty());

        List<?> pictures = (List<?>) panel.property("IconPixmap");
        assertThat(pictures).hasSize(5);
        Object[] first = (Object[]) pictures.getFirst();
        assertThat(first[0]).isEqualTo(22);
        List<?> bytes = (List<?>) first[2];
        assertThat(bytes).hasSize(22 * 22 * 4);
        assertThat(bytes.subList(21 * 22 * 4, 21 * 22 * 4 + 4))
                .isEqualTo(List.of((byte) 0xff, (byte) 0xbf, (byte) 0x87, (byte) 0x00));
    }

    @Test
    void showsTheMenuAndDoesWhatIsClicked() throws Exception {
        PanelOnTheBus panel = panel(true);
        tray().show(face("0.1", "0.5", "Spent"));
        await(() -> !panel.marks().isEmpty());

        assertThat(panel.lines()).containsExactly(
                "[Spent]", "[Team budget]", "separator", "*Personal", "Shared__keys", "separator", "Open");
        panel.click(panel.id("Shared__keys"));
        panel.click(panel.id("Open"));
        panel.click(panel.id("[Spent]"));
        panel.item().activate(3, 4);
        panel.item().contextMenu(3, 4);

        assertThat(done).containsExactly("shared", "open", "clicked", "clicked");
    }

    @Test
    void readsAgainForWhoIsAboutToLook() throws Exception {
        PanelOnTheBus panel = panel(true);
        tray().show(face("0.1", "0.5", "Spent"));
        await(() -> !panel.marks().isEmpty());

        assertThat(panel.menu().aboutToShow(0)).isFalse();

        assertThat(done).containsExactly("looked");
    }

    @Test
    void tellsOnlyWhatChanged() throws Exception {
        PanelOnTheBus panel = panel(true);
        StatusTray tray = tray();
        tray.show(face("0.1", "0.5", "Spent"));
        await(() -> !panel.marks().isEmpty());

        tray.show(face("0.1", "0.5", "Spent"));
        tray.show(face("0.1", "0.5", "Spent more"));
        await(() -> panel.heard().contains("ItemsPropertiesUpdated 1"));
        tray.show(face("0.6", "0.5", "Spent more"));
        await(() -> panel.heard().contains("NewStatus NeedsAttention"));

        assertThat(panel.heard()).containsExactly(
                "NewToolTip", "ItemsPropertiesUpdated 1", "NewIcon", "NewStatus NeedsAttention");
    }

    @Test
    void keepsTheNumberOfALineWhereOthersComeBeforeIt() throws Exception {
        PanelOnTheBus panel = panel(true);
        StatusTray tray = tray();
        tray.show(face("0.1", "0.5", "Spent"));
        await(() -> !panel.marks().isEmpty());
        int seen = panel.id("Open");

        tray.show(face("0.1", "0.5", "Demo", "Spent"));
        await(() -> panel.heard().contains("LayoutUpdated"));
        panel.click(seen);

        assertThat(done).containsExactly("open");
    }

    @Test
    void comesBackWithThePanel() throws Exception {
        PanelOnTheBus panel = panel(true);
        tray().show(face("0.1", "0.5", "Spent"));
        await(() -> !panel.marks().isEmpty());

        panel.stopWatching();
        panel.watchAgain();

        await(() -> !panel.marks().isEmpty());
    }

    @Test
    void waitsForAPanelThatComesLater() throws Exception {
        tray().show(face("0.1", "0.5", "Spent"));
        PanelOnTheBus panel = panel(true);

        await(() -> !panel.marks().isEmpty());
        assertThat(panel.lines()).contains("*Personal");
    }

    @Test
    void goesQuietlyWithTheBus() throws Exception {
        StatusTray tray = tray();
        tray.show(face("0.1", "0.5", "Spent"));

        session.killBus();
        tray.show(face("0.2", "0.5", "Spent"));

        assertThat(tray.isSeen()).isFalse();
        tray.close();
    }

    @Test
    void doesNothingElseWhateverIsAsked() throws Exception {
        PanelOnTheBus panel = panel(true);
        tray().show(face("0.1", "0.5", "Spent"));
        await(() -> !panel.marks().isEmpty());
        PanelOnTheBus.Menu menu = panel.menu();
        Variant<String> nothing = new Variant<>("");

        assertThatThrownBy(() -> menu.event(7, "clicked", nothing, new UInt32(0)))
                .isInstanceOf(DBusExecutionException.class);
        assertThatThrownBy(() -> menu.layout(Integer.MIN_VALUE, -1, List.of()))
                .isInstanceOf(DBusExecutionException.class);
        assertThatThrownBy(() -> menu.property(301, "no such")).isInstanceOf(DBusExecutionException.class);
        assertThatThrownBy(() -> panel.property("No such")).isInstanceOf(DBusExecutionException.class);
        assertThat(menu.group(List.of(-1, 301), List.of("label", "no such"))).hasSize(1);
        menu.event(400, "opened", nothing, new UInt32(0));
        panel.item().secondaryActivate(1, 1);
        panel.item().scroll(Integer.MAX_VALUE, "x".repeat(10_000));
        assertThat(done).isEmpty();

        assertThat(menu.events(IntStream.range(0, 1000)
                .mapToObj(time -> new PanelOnTheBus.Event(400, "clicked", nothing, new UInt32(time)))
                .toList())).isEmpty();
        assertThat(done).containsExactly("open");
    }

    @Test
    void passesOverWhatIsTooLargeAndAnswersTheNext() throws Exception {
        PanelOnTheBus panel = panel(true);
        tray().show(face("0.1", "0.5", "Spent"));
        await(() -> !panel.marks().isEmpty());

        assertThatThrownBy(() -> panel.item().scroll(1, "x".repeat(20_000_000)))
                .isInstanceOf(DBusExecutionException.class);

        assertThat(panel.lines()).contains("Open");
    }

    private PanelOnTheBus panel(boolean isSeen) throws Exception {
        PanelOnTheBus panel = PanelOnTheBus.on(
                surroundings.variable("DBUS_SESSION_BUS_ADDRESS").orElseThrow(), isSeen);
        open.add(panel);
        return panel;
    }

    private StatusTray tray() {
        StatusTray tray = StatusTray.open(surroundings).orElseThrow();
        open.add(tray);
        return tray;
    }

    private TrayFace face(String used, String warnsFrom, String... facts) {
        List<Item> menu = new ArrayList<>();
        List.of(facts).forEach(fact -> menu.add(new Item.Fact(fact)));
        menu.addAll(List.of(
                new Item.Fact("Team budget"), new Item.Gap(),
                new Item.Choice("Personal", true, () -> done.add("personal")),
                new Item.Choice("Shared_keys", false, () -> done.add("shared")), new Item.Gap(),
                new Item.Act("Open", () -> done.add("open"))));
        return new TrayFace(
                "Keytally – development", "Keytally – development – $1.50",
                Optional.of(new TrayFace.Level(new BigDecimal(used), new BigDecimal(warnsFrom))), false, menu,
                () -> done.add("clicked"), () -> done.add("looked"));
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(Duration.ofSeconds(30).toMillis(), TimeUnit.MILLISECONDS, condition);
    }
}
