package org.keytally.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keytally.app.fx.Notice;
import org.keytally.core.Surroundings;
import org.keytally.core.adapter.keychain.PrivateKeyring;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// Notices on a real session bus, shown by somebody who speaks through another library.
@EnabledOnOs(value = OS.LINUX, disabledReason = "the session bus is that of Linux")
@ExtendWith(ApplicationExtension.class)
final class DesktopNoticesIT {

    private final PrivateKeyring session = PrivateKeyring.withoutDaemon();
    private final Surroundings surroundings = new Surroundings(
            session.environment(), "Linux", Path.of("/"), Path.of("/tmp"), "somebody", "somewhere");
    private final DesktopNotices notices = new DesktopNotices(surroundings);
    private final List<String> done = new CopyOnWriteArrayList<>();

    DesktopNoticesIT() throws IOException, InterruptedException {}

    @AfterEach
    void close() throws Exception {
        session.close();
    }

    @Test
    void areShownAsTextAndOpenWhatTellsMore() throws Exception {
        try (NoticesOnTheBus desktop = desktop()) {
            assertThat(tell("<b>Work & Co</b>")).isTrue();

            assertThat(desktop.shown().getFirst().title()).isEqualTo("Keytally");
            assertThat(desktop.shown().getFirst().text()).isEqualTo("&lt;b&gt;Work &amp; Co&lt;/b&gt;");
            assertThat(desktop.shown().getFirst().actions()).isEqualTo(List.of("default", "Open Keytally"));
            desktop.click(2);
            desktop.click(1);
            await(() -> done.equals(List.of("opened")));
        }
    }

    @Test
    void areHeardOfForAsLongAsTheyAreSeen() throws Exception {
        try (NoticesOnTheBus desktop = desktop()) {
            tell("one");
            tell("two");
            assertThat(desktop.shown()).extracting(NoticesOnTheBus.Shown::from).containsExactly(
                    desktop.shown().getLast().from(), desktop.shown().getLast().from());

            desktop.remove(1);
            desktop.click(2);
            await(() -> done.equals(List.of("opened")));
            assertThat(desktop.isHeard()).isTrue();
            desktop.remove(2);
            await(() -> !desktop.isHeard());

            assertThat(tell("three")).isTrue();
        }
    }

    @Test
    void outlastTheEndOfTheOneBefore() throws Exception {
        try (NoticesOnTheBus desktop = desktop()) {
            tell("one");
            desktop.removeBeforeAnswering(1);

            assertThat(tell("two")).isTrue();
            desktop.click(2);
            await(() -> done.equals(List.of("opened")));
        }
    }

    @Test
    void areToldToNobodyWhereNobodyShowsThem() {
        assertThat(tell("one")).isFalse();
    }

    private NoticesOnTheBus desktop() throws Exception {
        return NoticesOnTheBus.on(surroundings.variable("DBUS_SESSION_BUS_ADDRESS").orElseThrow());
    }

    private boolean tell(String text) {
        return notices.tell("Keytally", text, new Notice.Next("Open Keytally", () -> done.add("opened")));
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(Duration.ofSeconds(30).toMillis(), TimeUnit.MILLISECONDS, condition);
    }
}
