package org.keytally.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.keytally.app.cli.desk.HomeDoor;
import org.keytally.app.words.Words;
import org.keytally.core.DemoHome;
import org.keytally.core.Keytally;
import org.keytally.core.Surroundings;
import org.keytally.core.ThisMachine;
import org.keytally.core.domain.command.Command;
import org.keytally.core.domain.command.Conversation;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.home.NobodyAsked;
import org.keytally.core.domain.home.PassphraseSource;
import org.keytally.core.usecase.home.CheckHealth;

/// The home of this process, opened when the first who comes wants it, command or window, and shared by all
/// that follow.
public final class OpenHome implements HomeDoor, AutoCloseable {

    /// Who wants to know when the home is opened and closed; told on the thread that does it.
    public interface Watcher {

        void opened(Keytally home);

        /// It is closed, and will be opened anew when it is wanted again.
        void closed();

        /// It is closed and gone.
        void erased();
    }

    private final Path folder;
    private final ThisMachine machine;
    private final Words words;
    private final Clock clock;
    private Optional<Watcher> watcher = Optional.empty();
    private Optional<Keytally> open = Optional.empty();
    private List<Thread> work = List.of();

    OpenHome(Path folder, ThisMachine machine, Words words) {
        this(folder, machine, words, Clock.tickMillis(ZoneOffset.UTC));
    }

    OpenHome(Path folder, ThisMachine machine, Words words, Clock clock) {
        this.folder = folder;
        this.machine = machine;
        this.words = words;
        this.clock = clock;
    }

    /// For commands that want none.
    static HomeDoor closed() {
        return ShutDoor.withoutHome();
    }

    /// Tells one who wants to know, from now on.
    public synchronized void watch(Watcher who) {
        watcher = Optional.of(who);
    }

    @Override
    public Path folder() {
        return folder;
    }

    public ThisMachine machine() {
        return machine;
    }

    /// Opens it for the person at this machine, or gives what is open.
    public Keytally open(PassphraseSource passphrases) {
        return open(machine.surroundings(), passphrases);
    }

    @Override
    public boolean exists() {
        return Files.exists(folder.resolve(Keytally.HEADER_FILE));
    }

    @Override
    public Keytally open(Command command, Conversation talk) {
        return open(here(command), asking(talk));
    }

    private synchronized Keytally open(Surroundings here, PassphraseSource passphrases) {
        if (open.isEmpty()) {
            machine.awaitHardening();
            keep(DemoHome.isAt(folder)
                    ? Keytally.open(folder, DemoHome.around(here), DemoHome.passphrases(), clock, machine.redactor())
                    : Keytally.open(folder, here, passphrases, clock, machine.redactor()));
        }
        return open.get();
    }

    @Override
    public synchronized Keytally openOlder(Command command, Conversation talk) {
        if (open.isEmpty()) {
            machine.awaitHardening();
            keep(Keytally.openOlder(folder, here(command), asking(talk), clock, machine.redactor()));
        }
        return open.get();
    }

    @Override
    public synchronized boolean erase(Command command, Conversation talk) {
        try {
            Keytally home = open(here(command), new NobodyAsked());
            stopWork();
            watcher.ifPresent(Watcher::erased);
            open = Optional.empty();
            home.erase();
            return true;
        } catch (HomeException closed) {
            return Keytally.eraseUnopened(folder, here(command));
        }
    }

    private void keep(Keytally home) {
        open = Optional.of(home);
        work = home.lastingWork()
                .stream()
                .map(each -> Thread.ofPlatform().daemon().name("keytally at work").start(each))
                .toList();
        watcher.ifPresent(who -> who.opened(home));
    }

    private Surroundings here(Command command) {
        return machine.surroundings().with(command.environment());
    }

    private PassphraseSource asking(Conversation talk) {
        return new AskedPassphrase(talk, words);
    }

    @Override
    public CheckHealth machineHealth(Command command) {
        return machine.health(folder, command.environment());
    }

    @Override
    public void move(Keytally home, boolean intoKeychain, Command command, Conversation talk) {
        home.care().moveTo(intoKeychain, here(command), asking(talk));
    }

    @Override
    public synchronized void close() {
        stopWork();
        if (open.isPresent()) {
            watcher.ifPresent(Watcher::closed);
            open.get().close();
            open = Optional.empty();
        }
    }

    private void stopWork() {
        work.forEach(Thread::interrupt);
        work = List.of();
    }
}
