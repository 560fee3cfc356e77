package org.keytally.app.bus;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What of ours can be called on the bus at one place, and nothing else can.
///
/// @param properties what can be read; none can be written
/// @param signals what is told from there, each with its types
public record BusObject(
        String interfaceName, List<Method> methods, Map<String, Supplier<Variant>> properties,
        Map<String, String> signals) {

    static final String PROPERTIES = "org.freedesktop.DBus.Properties";
    private static final String INTROSPECTABLE = "org.freedesktop.DBus.Introspectable";

    /// What can be called; it is over soon, for all others wait meanwhile.
    ///
    /// @param work gives nothing where the arguments make no sense
    public record Method(
            String name, String takes, String gives, Function<List<Object>, Optional<List<Object>>> work) {}

    public BusObject {
        methods = List.copyOf(methods);
        properties = Map.copyOf(properties);
        signals = Map.copyOf(signals);
    }

    /// What comes of a call.
    BusMessage answer(BusMessage call) {
        return switch (call.text(BusMessage.Field.INTERFACE)) {
            case PROPERTIES -> among(List.of(
                    new Method("Get", "ss", "v", this::property), new Method("GetAll", "s", "a{sv}", this::all)), call);
            case INTROSPECTABLE -> among(
                    List.of(new Method("Introspect", "", "s", _ -> Optional.of(List.of(description())))), call);
            case String own when own.isEmpty() || own.equals(interfaceName) -> among(methods, call);
            default -> call.refused("UnknownInterface");
        };
    }

    private static BusMessage among(List<Method> methods, BusMessage call) {
        return methods.stream()
                .filter(one -> one.name().equals(call.text(BusMessage.Field.MEMBER)))
                .findFirst()
                .map(one -> run(one, call))
                .orElseGet(() -> call.refused("UnknownMethod"));
    }

    private static BusMessage run(Method method, BusMessage call) {
        return call.values()
                .filter(_ -> method.takes().equals(call.text(BusMessage.Field.TYPES)))
                .flatMap(method.work())
                .map(given -> call.answered(method.gives(), given))
                .orElseGet(() -> call.refused("InvalidArgs"));
    }

    private Optional<List<Object>> property(List<Object> asked) {
        return Optional.ofNullable(properties.get((String) asked.getLast()))
                .filter(_ -> isMeant(asked.getFirst()))
                .map(read -> List.of(read.get()));
    }

    private Optional<List<Object>> all(List<Object> asked) {
        Map<String, Variant> read = new TreeMap<>();
        properties.forEach((name, value) -> read.put(name, value.get()));
        return isMeant(asked.getFirst()) ? Optional.of(List.of(read)) : Optional.empty();
    }

    private boolean isMeant(Object asked) {
        return asked.equals(interfaceName) || asked.equals("");
    }

    private String description() {
        String told = signals.entrySet().stream()
                .map(one -> "<signal name=\"" + one.getKey() + "\">" + arguments(one.getValue(), "out") + "</signal>")
                .sorted()
                .collect(Collectors.joining());
        String called = methods.stream()
                .map(method -> "<method name=\"" + method.name() + "\">" + arguments(method.takes(), "in")
                        + arguments(method.gives(), "out") + "</method>")
                .collect(Collectors.joining());
        String read = properties.entrySet().stream()
                .map(one -> "<property name=\"" + one.getKey() + "\" type=\"" + one.getValue().get().type()
                        + "\" access=\"read\"/>")
                .sorted()
                .collect(Collectors.joining());
        return "<node><interface name=\"" + interfaceName + "\">" + called + told + read + "</interface></node>";
    }

    private static String arguments(String types, String direction) {
        return new Signature(types).types().stream()
                .map(type -> "<arg type=\"" + type + "\" direction=\"" + direction + "\"/>")
                .collect(Collectors.joining());
    }
}
