package org.keytally.app.shell;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.keytally.app.fx.Typeface;
import org.keytally.core.CheapGuesses;
import org.keytally.core.Keytally;
import org.keytally.core.PreparedHome;
import org.keytally.core.Surroundings;
import org.keytally.core.ThisMachine;
import org.keytally.core.bench.PastYear;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.PassphraseSource;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.keys.KeyWish;
import org.keytally.core.usecase.prompt.Order;
import org.testfx.util.WaitForAsyncUtils;

/// The real window over a sealed home in a folder of its own, as every test of a screen wants it.
public final class OpenWindow implements AutoCloseable {

    private static final String PASSPHRASE = "correct horse";

    private final Path folder;
    private final ThisMachine machine;
    private final FakeOutside outside = new FakeOutside();
    private final Bell bell = new Bell();
    private final ReadOnlyObjectWrapper<ColorScheme> desktop = new ReadOnlyObjectWrapper<>(ColorScheme.LIGHT);
    private Optional<Keytally> home = Optional.empty();
    private String setup = "done";
    private volatile Duration back = Duration.ZERO;
    private Optional<Stage> shown = Optional.empty();

    /// @param folder for the home and for files beside it
    public OpenWindow(Path folder) throws IOException {
        this(folder, Map.of("KEYTALLY_KEYCHAIN", "sealed"));
    }

    /// @param environment what the program finds in its own, beside the file of the passphrase
    public OpenWindow(Path folder, Map<String, String> environment) throws IOException {
        this.folder = folder;
        Path passphrase = folder.resolve("passphrase");
        // A second program on the same home finds it there.
        if (Files.notExists(passphrase)) {
            Files.createFile(passphrase,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passphrase, PASSPHRASE + "\n");
        }
        Map<String, String> all = new HashMap<>(environment);
        all.put("KEYTALLY_PASSPHRASE_FILE", passphrase.toString());
        this.machine = ThisMachine.harden(CheapGuesses.in(new Surroundings(
                Map.copyOf(all),
                System.getProperty("os.name", ""), folder, folder, "Sarah", "desk")));
    }

    /// The home behind the window, opened before it where a test wants something in it.
    public synchronized Keytally home() {
        return open(new Nobody());
    }

    /// Closes the home that was opened before the window, as at the end of an earlier start of the program.
    public synchronized void closeHome() {
        home.ifPresent(Keytally::close);
        home = Optional.empty();
    }

    /// Lets the window begin as it does for who never saw it.
    public void beginWithSetup() {
        setup = "new";
    }

    /// Books a year of so many prompts, the year 2026, before the window opens.
    public synchronized void fill(long prompts) throws Exception {
        home();
        closeHome();
        new PreparedHome(path(), PASSPHRASE).fillLedger(prompts, new PastYear(prompts));
    }

    /// Sends a prompt to the practice provider.
    public void practise() {
        Order order = new Order(
                Prompt.of("Hello"),
                RouteWish.of(Optional.of("practice"), Optional.empty(), Environment.DEVELOPMENT),
                Optional.of("practice"), Pace.WHOLE, Duration.ZERO);
        home().prompts().sendPrompt().send(order, new NobodyListens());
    }

    /// Adds a key of OpenAI that is asked at a server of the test.
    public void addKey(URI base) {
        addKey(base, "Work", "gpt-4o-mini");
    }

    /// The same under another name, with another usual model.
    public void addKey(URI base, String label, String model) {
        KeyWish usual = KeyWish.usual(Optional.of("openai")).withLabel(label);
        KeyWish wish = new KeyWish(
                usual.provider(), usual.label(), usual.scope(), usual.environment(),
                new Connection(Optional.of(base), Optional.empty(), Optional.of(model), Optional.empty()),
                usual.terms(), usual.notes(), usual.marks());
        try (Secret secret = Secret.ofUtf8(("sk-proj-" + Canary.CORE).getBytes(StandardCharsets.UTF_8))) {
            home().keys().addKey().add(wish, secret);
        }
    }

    /// Sets the home's clock back to a moment, from which it goes on.
    public void pretend(Instant moment) {
        back = Duration.between(moment, Instant.now());
    }

    public FakeOutside outside() {
        return outside;
    }

    /// The desktop's own colours, which the window follows.
    public ReadOnlyObjectWrapper<ColorScheme> desktop() {
        return desktop;
    }

    ThisMachine machine() {
        return machine;
    }

    HomeAccess access() {
        return new HomeAccess(path(), machine, () -> Files.exists(path()), this::open);
    }

    Bell bell() {
        return bell;
    }

    /// Shows the window; to be called in the start of a test.
    public void show(Stage stage) {
        shown = Optional.of(stage);
        Typeface.load();
        HomeAccess access = access();
        new WindowStage(stage, access, bell, outside, desktop).show(Opening.begun(access));
        // The headless screen ends at 1000.
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1200);
        stage.setHeight(760);
    }

    /// A picture of what is seen.
    public WritableImage picture() {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> shown.orElseThrow().getScene().snapshot(null));
    }

    /// Tells the window that its process is to end, as from outside.
    public void end() {
        bell.ending();
    }

    private Path path() {
        return folder.resolve("home");
    }

    private synchronized Keytally open(PassphraseSource passphrases) {
        if (home.isEmpty()) {
            Keytally opened = Keytally.open(path(), machine.surroundings(), passphrases, clock());
            home = Optional.of(opened);
            opened.changeSetting().change(Setting.SETUP.label(), setup, Narrowing.EVERYWHERE);
            bell.opened(opened);
        }
        return home.get();
    }

    private Clock clock() {
        InstantSource source = () -> Instant.now().minus(back);
        return source.withZone(ZoneOffset.UTC);
    }

    @Override
    public synchronized void close() {
        home.ifPresent(Keytally::close);
    }

    /// Where nobody can be asked.
    private static final class Nobody implements PassphraseSource {

        @Override
        public Optional<Secret> existing() {
            return Optional.empty();
        }

        @Override
        public Optional<Secret> chosen() {
            return Optional.empty();
        }

        @Override
        public Optional<Secret> recovery() {
            return Optional.empty();
        }
    }
}
