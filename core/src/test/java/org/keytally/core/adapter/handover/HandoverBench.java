package org.keytally.core.adapter.handover;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.keytally.core.domain.command.Claim;
import org.keytally.core.domain.command.Owner;
import org.keytally.core.domain.command.OwnershipException;
import org.keytally.core.domain.command.ScriptedConversation;

/// Measures what owning a home costs a command, and what handing one over does: a ratio, the time, how often.
///
/// A claim is set against locking and unlocking a file, a handover against one byte there and back on a socket of the
/// same kind. With the argument `cold`, the first claim of a fresh process is measured and nothing else.
final class HandoverBench {

    private static final int ROUNDS = 2000;

    private final Path folder;

    private HandoverBench(Path folder) {
        this.folder = folder;
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException, OwnershipException, InterruptedException;
    }

    public static void main(String[] arguments) throws IOException, OwnershipException, InterruptedException {
        HandoverBench bench = new HandoverBench(Files.createTempDirectory("bench"));
        if (Arrays.asList(arguments).contains("cold")) {
            bench.coldClaim();
            return;
        }
        bench.claim();
        bench.handover();
    }

    private void coldClaim() throws IOException, OwnershipException, InterruptedException {
        SocketOwnership ownership = ownership();
        long begin = System.nanoTime();
        Owner owner = ((Claim.Owned) ownership.claim()).owner();
        Thread.ofPlatform().daemon().start(() -> owner.listen((_, _) -> 0));
        long claimed = System.nanoTime();
        owner.leave();
        owner.close();
        long closed = System.nanoTime();
        System.out.printf(Locale.ROOT, "cold-claim-and-listen  -  %.2f ms  1%n", (claimed - begin) / 1e6);
        System.out.printf(Locale.ROOT, "cold-leave-and-close  -  %.2f ms  1%n", (closed - claimed) / 1e6);
    }

    private void claim() throws IOException, OwnershipException, InterruptedException {
        Path file = folder.resolve("bare");
        double bare = median(() -> {
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.tryLock();
            }
        });
        SocketOwnership ownership = ownership();
        double claim = median(() -> {
            try (Owner owner = ((Claim.Owned) ownership.claim()).owner()) {
                owner.leave();
            }
        });
        print("claim-and-close", claim, bare);
    }

    private void handover() throws IOException, OwnershipException, InterruptedException {
        double bare = bareRoundTrip();
        try (OwnedHome home = new OwnedHome(folder, (_, _) -> 0)) {
            double whole = median(() -> home.send(new ScriptedConversation()));
            print("empty-command", whole, bare);
        }
    }

    private double bareRoundTrip() throws IOException, OwnershipException, InterruptedException {
        Path socket = folder.resolve("bare.sock");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            Thread.ofVirtual().start(() -> echoOnce(server));
            try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
                ByteBuffer one = ByteBuffer.allocateDirect(1);
                return median(() -> {
                    channel.write(one.clear());
                    channel.read(one.clear());
                });
            }
        }
    }

    private static void echoOnce(ServerSocketChannel server) {
        ByteBuffer one = ByteBuffer.allocateDirect(1);
        try (SocketChannel channel = server.accept()) {
            while (channel.read(one.clear()) >= 0) {
                channel.write(one.flip());
            }
        } catch (IOException over) {
            throw new AssertionError(over);
        }
    }

    private SocketOwnership ownership() throws IOException {
        return new SocketOwnership(folder.resolve("home"), _ -> true, places());
    }

    private SocketPlaces places() throws IOException {
        return new SocketPlaces(Optional.of(Files.createTempDirectory(folder, "run")), folder);
    }

    private static double median(Work work) throws IOException, OwnershipException, InterruptedException {
        double[] micros = new double[ROUNDS];
        for (int warm = 0; warm < ROUNDS; warm++) {
            work.run();
        }
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            work.run();
            micros[round] = (System.nanoTime() - begin) / 1e3;
        }
        Arrays.sort(micros);
        return micros[ROUNDS / 2];
    }

    private static void print(String name, double micros, double bare) {
        System.out.printf(
                Locale.ROOT, "%s  %.1f  %.1f us (bare %.1f us)  %d%n", name, micros / bare, micros, bare, ROUNDS);
    }
}
