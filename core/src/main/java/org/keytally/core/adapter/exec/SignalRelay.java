package org.keytally.core.adapter.exec;

import java.lang.foreign.MemorySegment;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Hands the signals this process gets on to a child, for as long as it is open.
///
/// `sun.misc.Signal` is reached by reflection because javac warns of it where it is named, and warnings are errors.
final class SignalRelay implements AutoCloseable {

    private static final Map<String, Integer> RELAYED =
            Map.of("HUP", NativeSignals.HANGUP, "INT", NativeSignals.INTERRUPT, "TERM", NativeSignals.TERMINATE);

    private final NativeSignals signals;
    private final boolean isForeground = Terminal.hasThisInForeground();
    private final Map<Object, Object> formers = new LinkedHashMap<>();
    private final List<Integer> early = new ArrayList<>();
    private Optional<Process> child = Optional.empty();
    private Optional<MemorySegment> formerQuit = Optional.empty();

    private SignalRelay(NativeSignals signals) {
        this.signals = signals;
    }

    /// Opened before the child starts, so that no signal ends this process alone; empty where there are none.
    static Optional<SignalRelay> open() {
        Optional<SignalRelay> relay = NativeSignals.find().map(SignalRelay::new);
        relay.ifPresent(opened -> RELAYED.forEach(opened::relay));
        return relay;
    }

    /// Hands on what came since it was opened, and what comes from now on.
    synchronized void to(Process started) {
        child = Optional.of(started);
        early.forEach(number -> send(started, number));
        early.clear();
        // The virtual machine keeps this one for itself and would print its threads into the child's output. From a
        // terminal the child gets it as well as this process. Set before the start, the child would ignore it too.
        formerQuit = Optional.of(signals.ignore(NativeSignals.QUIT));
    }

    private void relay(String name, int number) {
        try {
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Object handler = Proxy.newProxyInstance(
                    handlerType.getClassLoader(), new Class<?>[]{handlerType}, (proxy, method,
                            arguments) -> answer(proxy, method, arguments == null ? new Object[0] : arguments, number));
            Object signal = Class.forName("sun.misc.Signal").getConstructor(String.class).newInstance(name);
            formers.put(signal, handle(signal, handler));
        } catch (ReflectiveOperationException notHere) {
            // this signal then does to this process what it always does
        }
    }

    private @Nullable Object answer(Object proxy, Method method, Object[] arguments, int number) {
        return switch (method.getName()) {
            case "equals" -> System.identityHashCode(proxy) == System.identityHashCode(arguments[0]);
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "relay of " + number;
            default -> {
                relay(number);
                yield null;
            }
        };
    }

    private synchronized void relay(int number) {
        // a terminal sends Ctrl-C to all processes in its foreground, the child too; twice would be once too often
        if (number == NativeSignals.INTERRUPT && isForeground) {
            return;
        }
        if (child.isEmpty()) {
            early.add(number);
        }
        child.ifPresent(started -> send(started, number));
    }

    private void send(Process started, int number) {
        if (started.isAlive()) {
            signals.send(started.pid(), number);
        }
    }

    private static Object handle(Object signal, Object handler) throws ReflectiveOperationException {
        Class<?> signalType = signal.getClass();
        Method handle = signalType.getMethod("handle", signalType, Class.forName("sun.misc.SignalHandler"));
        return handle.invoke(null, signal, handler);
    }

    @Override
    public synchronized void close() {
        formerQuit.ifPresent(former -> signals.set(NativeSignals.QUIT, former));
        formers.forEach((signal, former) -> {
            try {
                handle(signal, former);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }
}
