package org.keytally.core.adapter.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.domain.command.Child;
import org.keytally.core.domain.command.Claim;
import org.keytally.core.domain.command.Conversation;
import org.keytally.core.domain.command.Handover;
import org.keytally.core.domain.command.Outcome;
import org.keytally.core.domain.command.Owner;
import org.keytally.core.domain.command.OwnershipException;
import org.keytally.core.domain.command.ScriptedConversation;
import org.keytally.core.domain.key.Secret;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class OwnerLifeIT {

    private final CountDownLatch isRunning = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @TempDir
    Path folder;

    @Test
    void staysUntilWhatWasHandedOverIsDone() throws Exception {
        try (OwnedHome home = new OwnedHome(folder, (_, _) -> runUntilItMayEnd())) {
            FutureTask<Outcome> handedOver = start(() -> home.send(new ScriptedConversation()));
            await(isRunning);
            FutureTask<Boolean> leaving = start(() -> {
                home.owner().leave();
                return true;
            });
            awaitLeaving(home);
            assertThat(leaving.isDone()).isFalse();

            mayEnd.countDown();

            assertThat(handedOver.get()).isEqualTo(new Outcome.Ended(9));
            assertThat(leaving.get()).isTrue();
        }
    }

    @Test
    void leavesNothingBehindButTheLockFile() throws Exception {
        Path socket;
        try (OwnedHome home = new OwnedHome(folder, (_, _) -> 0)) {
            socket = home.socket();
            assertThat(socket).exists();
            home.send(new ScriptedConversation());
            home.owner().leave();
        }

        assertThat(socket).doesNotExist();
        try (var left = Files.list(folder.resolve("home"))) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactly("lock");
        }
    }

    @Test
    void hasALateCallerWaitAndBecomeOwnerItself() throws Exception {
        OwnedHome home = new OwnedHome(folder, (_, _) -> 0);
        home.owner().leave();
        FutureTask<Claim> late = start(() -> home.ownership().claim());
        awaitWaiting(home);
        assertThat(late.isDone()).isFalse();

        home.close();

        Claim claim = late.get();
        assertThat(claim).isInstanceOf(Claim.Owned.class);
        ((Claim.Owned) claim).owner().close();
    }

    @Test
    void doesNotWaitForProgramsStartedForOthers() throws Exception {
        CountDownLatch childMayEnd = new CountDownLatch(1);
        ScriptedConversation conversation = ScriptedConversation.starting(_ -> {
            isRunning.countDown();
            await(childMayEnd);
            return OptionalInt.of(44);
        });

        FutureTask<Outcome> handedOver;
        try (OwnedHome home = new OwnedHome(folder, (_, owner) -> runChild(owner))) {
            handedOver = start(() -> home.send(conversation));
            await(isRunning);
            home.owner().leave();
        }
        childMayEnd.countDown();

        assertThat(handedOver.get()).isEqualTo(new Outcome.Ended(44));
    }

    @Test
    void interruptsWhatStillRunsWhenClosed() throws Exception {
        FutureTask<Outcome> handedOver;
        try (OwnedHome home = new OwnedHome(folder, (_, _) -> runUntilItMayEnd())) {
            handedOver = start(() -> home.send(new ScriptedConversation()));
            await(isRunning);
        }

        assertThat(handedOver.get()).isEqualTo(new Outcome.Ended(8));
        try (OwnedHome again = new OwnedHome(folder, (_, _) -> 3)) {
            assertThat(again.send(new ScriptedConversation())).isEqualTo(new Outcome.Ended(3));
        }
    }

    @Test
    void keepsTheLockWhileACommandDoesNotEnd() throws Exception {
        try (OwnedHome home = new OwnedHome(folder, (_, _) -> runStubbornly())) {
            FutureTask<Outcome> handedOver = start(() -> home.send(new ScriptedConversation()));
            await(isRunning);

            home.owner().close();

            assertThat(handedOver.get()).isEqualTo(new Outcome.Vanished(true, Optional.empty()));
            assertThat(HomeLock.tryLock(home.home(), FileChannel::tryLock)).isEmpty();
            mayEnd.countDown();
        }
    }

    @Test
    void isNotHeldUpByACallerThatDoesNotRead() throws Exception {
        byte[] much = new byte[8 << 20];
        CountDownLatch mayRead = new CountDownLatch(1);
        Conversation slow = new SlowConversation(isRunning, mayRead);

        try (OwnedHome home = new OwnedHome(folder, (command, owner) -> {
            if (command.arguments().contains("much")) {
                owner.output(much);
            }
            return 0;
        })) {
            FutureTask<Outcome> stopped = start(() -> {
                try (Handover handover = home.handover()) {
                    return handover.send(OwnedHome.command("much"), slow);
                }
            });
            await(isRunning);
            assertThat(home.send(new ScriptedConversation(), "little")).isEqualTo(new Outcome.Ended(0));

            home.owner().leave();
            mayRead.countDown();

            assertThat(stopped.get()).isEqualTo(new Outcome.Vanished(false, Optional.empty()));
        }
    }

    @Test
    void saysSoWhereTheHolderOfTheHomeDoesNotAnswer() throws Exception {
        Files.createDirectories(folder.resolve("home"));
        Limits hasty = new Limits(
                Duration.ofMillis(100),
                OwnedHome.SHORT.greeting(),
                OwnedHome.SHORT.grace(),
                OwnedHome.SHORT.stall(),
                OwnedHome.SHORT.ending(),
                OwnedHome.SHORT.farewell());

        try (HomeLock _ = HomeLock.tryLock(folder.resolve("home"), FileChannel::tryLock).orElseThrow()) {
            assertKind(hasty, FileChannel::tryLock, OwnershipException.Kind.OWNER_SILENT);
        }
    }

    @Test
    void saysSoWhereTheFileSystemHasNoLocks() throws Exception {
        assertKind(
                OwnedHome.SHORT,
                _ -> {
                    throw new IOException("No locks available");
                },
                OwnershipException.Kind.NO_LOCKS);
    }

    @Test
    void saysSoWhereTheHomeIsNoFolder() throws Exception {
        Files.createFile(folder.resolve("home"));

        assertKind(OwnedHome.SHORT, FileChannel::tryLock, OwnershipException.Kind.HOME_NO_FOLDER);
    }

    @Test
    void leavesNothingBehindWhereNoHomeWasMade() throws Exception {
        Path above = Files.createDirectory(folder.resolve("above"));

        own(above.resolve("new/home"), Files::isRegularFile).close();

        try (Stream<Path> left = Files.list(above)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void takesOnlyItsLockFromAFolderThatWasThere() throws Exception {
        Path foreign = Files.createDirectory(folder.resolve("foreign"));
        Files.createFile(foreign.resolve("notes"));

        own(foreign, Files::isRegularFile).close();

        try (Stream<Path> left = Files.list(foreign)) {
            assertThat(left).containsExactly(foreign.resolve("notes"));
        }
    }

    @Test
    void neverHasTwoOwnersWhereLocksComeAndGo() throws Exception {
        AtomicInteger owners = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<FutureTask<Boolean>> tasks = new ArrayList<>();
        Path home = Files.createDirectory(folder.resolve("home"));
        for (int task = 0; task < 4; task++) {
            tasks.add(start(() -> {
                for (int round = 0; round < 200; round++) {
                    Optional<HomeLock> lock = HomeLock.tryLock(home, FileChannel::tryLock);
                    if (lock.isPresent()) {
                        most.accumulateAndGet(owners.incrementAndGet(), Math::max);
                        owners.decrementAndGet();
                        lock.get().remove();
                        lock.get().close();
                    }
                }
                return true;
            }));
        }
        for (FutureTask<Boolean> task : tasks) {
            task.get();
        }

        assertThat(most.get()).isEqualTo(1);
    }

    @Test
    void refusesALockFileThatIsALink() throws Exception {
        Files.createDirectories(folder.resolve("home"));
        Files.createSymbolicLink(folder.resolve("home/lock"), folder.resolve("elsewhere"));

        assertKind(OwnedHome.SHORT, FileChannel::tryLock, OwnershipException.Kind.HOME_UNUSABLE);
        assertThat(folder.resolve("elsewhere")).doesNotExist();
    }

    @Test
    void ownsAHomeWithAVeryLongPath() throws Exception {
        Path deep = folder;
        for (int level = 0; level < 10; level++) {
            deep = deep.resolve("a-folder-with-a-name-of-some-length-".repeat(5) + level);
        }

        Path home = deep.resolve("home");
        own(home, _ -> true).close();

        assertThat(home).isDirectory();
    }

    private Owner own(Path home, Predicate<Path> isMade) throws Exception {
        SocketOwnership ownership = new SocketOwnership(home, isMade, OwnedHome.places(folder));
        return ((Claim.Owned) ownership.claim()).owner();
    }

    private void assertKind(Limits limits, HomeLock.Locking locking, OwnershipException.Kind kind)
            throws IOException {
        SocketOwnership ownership =
                new SocketOwnership(folder.resolve("home"), _ -> true, OwnedHome.places(folder), limits, locking);

        assertThatThrownBy(ownership::claim)
                .isInstanceOfSatisfying(
                        OwnershipException.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    private int runUntilItMayEnd() {
        isRunning.countDown();
        try {
            mayEnd.await();
            return 9;
        } catch (InterruptedException stopped) {
            return 8;
        }
    }

    private int runStubbornly() {
        while (runUntilItMayEnd() == 8) {
            isRunning.countDown();
        }
        return 0;
    }

    private static int runChild(Conversation owner) {
        byte[] characters = "KTCANARYk7Qw9Zp2Xv4T-life".getBytes(StandardCharsets.UTF_8);
        try (Secret secret = Secret.ofUtf8(characters)) {
            return owner.runChild(new Child(List.of("make"), "KEY", secret, true)).orElse(0);
        } catch (InterruptedException left) {
            return 1;
        }
    }

    // The owner tells nobody that it is leaving but a caller, who is then served as long as others are.
    private static void awaitLeaving(OwnedHome home) throws Exception {
        home.handover().close();
    }

    private static void awaitWaiting(OwnedHome home) throws IOException {
        try (OwnerLine line = OwnerLine.connect(home.socket())) {
            line.outbox().put(Greeting.hello());
            assertThat(line.inbox().take().map(Frame::type)).contains(FrameType.LEAVING);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static <T> FutureTask<T> start(java.util.concurrent.Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().start(task);
        return task;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
