package org.keytally.app.bus;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.keytally.app.bus.BusMessage.Field;
import org.keytally.core.Surroundings;

/// A connection of ours to the session bus. It reads on a thread that keeps nothing alive, and sleeps while nobody
/// speaks to us.
public final class SessionBus implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 5;

    private final SocketChannel channel;
    private final BusStream stream;
    private final Map<Integer, CompletableFuture<Optional<List<Object>>>> waiting = new ConcurrentHashMap<>();
    private final Map<String, BusObject> objects = new ConcurrentHashMap<>();
    private final List<Consumer<BusSignal>> ears = new CopyOnWriteArrayList<>();
    private int serial;

    private SessionBus(SocketChannel channel) {
        this.channel = channel;
        this.stream = new BusStream(Channels.newInputStream(channel), Channels.newOutputStream(channel));
    }

    /// The bus of this session; none where there is none that lets us in. May take a while.
    public static Optional<SessionBus> connect(Surroundings surroundings) {
        return BusAddress.of(surroundings).flatMap(SessionBus::connect);
    }

    private static Optional<SessionBus> connect(BusAddress address) {
        try {
            SessionBus bus = new SessionBus(SocketChannel.open(address.socket()));
            CompletableFuture<Boolean> in = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> bus.read(in));
            if (within(in).isPresent() && bus.ask(BusPlace.BUS, "Hello", "").isPresent()) {
                return Optional.of(bus);
            }
            bus.close();
            return Optional.empty();
        } catch (IOException | UnsupportedOperationException nobody) {
            return Optional.empty();
        }
    }

    /// Asks somebody and waits for the answer; none where it is refused or does not come.
    public Optional<List<Object>> ask(BusPlace at, String member, String types, Object... values) {
        CompletableFuture<Optional<List<Object>>> answer = new CompletableFuture<>();
        int number = send(BusMessage.call(at, member, types, List.of(values)), answer);
        try {
            return within(answer).flatMap(given -> given);
        } finally {
            waiting.remove(number);
        }
    }

    /// Tells everybody who listens.
    public void tell(String path, String interfaceName, String member, String types, Object... values) {
        send(BusMessage.signal(path, interfaceName, member, types, List.of(values)), new CompletableFuture<>());
    }

    /// Lets something of ours be called from now on.
    public void serve(String path, BusObject object) {
        objects.put(path, object);
    }

    /// Listens to what the rule lets through, and to what is told to us alone.
    public void hear(String rule, Consumer<BusSignal> ear) {
        ears.add(ear);
        ask(BusPlace.BUS, "AddMatch", "s", "type='signal'," + rule);
    }

    /// Whether somebody has that name.
    public boolean isOwned(String name) {
        return ask(BusPlace.BUS, "NameHasOwner", "s", name).filter(List.of(true)::equals).isPresent();
    }

    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException closed) {
            throw new IllegalStateException("a socket that does not close", closed);
        }
        waiting.values().forEach(answer -> answer.complete(Optional.empty()));
    }

    private void read(CompletableFuture<Boolean> in) {
        try (this) {
            stream.signIn();
            in.complete(true);
            while (true) {
                take(stream.read());
            }
        } catch (IOException gone) {
            in.completeExceptionally(gone);
        }
    }

    private void take(BusMessage message) {
        switch (message.kind()) {
            case CALL -> answer(message);
            case SIGNAL -> message.values().ifPresent(values -> {
                BusSignal signal = new BusSignal(
                        message.text(Field.FROM), message.text(Field.INTERFACE), message.text(Field.MEMBER), values);
                ears.forEach(ear -> ear.accept(signal));
            });
            case ANSWER, REFUSAL -> Optional.ofNullable(waiting.remove(message.answers()))
                    .ifPresent(answer -> answer.complete(
                            message.values().filter(_ -> message.kind() == BusMessage.Kind.ANSWER)));
        }
    }

    private void answer(BusMessage call) {
        BusMessage answer = Optional.ofNullable(objects.get(call.text(Field.PLACE)))
                .map(object -> object.answer(call))
                .orElseGet(() -> call.refused("UnknownObject"));
        if (call.isAnswerWanted()) {
            send(answer, new CompletableFuture<>());
        }
    }

    /// Gives the number it was sent under.
    private synchronized int send(BusMessage message, CompletableFuture<Optional<List<Object>>> answer) {
        serial++;
        if (message.isAnswerWanted()) {
            waiting.put(serial, answer);
        }
        try {
            stream.write(message.numbered(serial));
        } catch (IOException gone) {
            answer.complete(Optional.empty());
        }
        return serial;
    }

    private static <T> Optional<T> within(CompletableFuture<T> coming) {
        try {
            return Optional.of(coming.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException missing) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
