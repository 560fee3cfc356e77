package org.keytally.app.desktop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.keytally.app.bus.BusObject;
import org.keytally.app.bus.BusObject.Method;
import org.keytally.app.bus.SessionBus;
import org.keytally.app.bus.Variant;
import org.keytally.app.fx.TrayFace;

/// The menu of the mark as desktops draw it themselves: they ask for its lines, and tell which one was clicked.
final class StatusMenu {

    static final String PATH = "/MenuBar";

    private static final String INTERFACE = "com.canonical.dbusmenu";
    private static final String CHANGED = "ItemsPropertiesUpdated";
    private static final String CHANGED_TYPES = "a(ia{sv})a(ias)";
    private static final String MOVED = "LayoutUpdated";
    private static final String MOVED_TYPES = "ui";
    private static final int VERSION = 3;
    private static final int ROOT = 0;

    private final Supplier<TrayFace> face;
    private final AtomicInteger revision = new AtomicInteger(1);

    /// @param face as it is shown now
    StatusMenu(Supplier<TrayFace> face) {
        this.face = face;
    }

    BusObject object() {
        return new BusObject(INTERFACE, List.of(
                new Method("GetLayout", "iias", "u(ia{sv}av)", this::layout),
                new Method("GetGroupProperties", "aias", "a(ia{sv})", this::group),
                new Method("GetProperty", "is", "v", this::property),
                new Method("Event", "isvu", "", this::event),
                new Method("EventGroup", "a(isvu)", "ai", this::events),
                new Method("AboutToShow", "i", "b", this::looked),
                new Method("AboutToShowGroup", "ai", "aiai", this::lookedAtSome)),
                Map.of(
                        "Version", () -> new Variant("u", VERSION),
                        "TextDirection", () -> Variant.of("ltr"),
                        "Status", () -> Variant.of("normal"),
                        "IconThemePath", () -> new Variant("as", List.of())),
                Map.of(CHANGED, CHANGED_TYPES, MOVED, MOVED_TYPES));
    }

    /// Tells the desktop what is another line now, or the same one with another text.
    void tell(SessionBus bus, TrayFace before, TrayFace now) {
        List<MenuLine> former = MenuLine.of(before.menu());
        List<MenuLine> lines = MenuLine.of(now.menu());
        List<List<Object>> changed = lines.stream()
                .filter(line -> former.stream()
                        .anyMatch(one -> one.id() == line.id() && !one.properties().equals(line.properties())))
                .map(line -> List.<Object>of(line.id(), line.properties()))
                .toList();
        if (!changed.isEmpty()) {
            bus.tell(PATH, INTERFACE, CHANGED, CHANGED_TYPES, changed, List.of());
        }
        if (!ids(former).equals(ids(lines))) {
            bus.tell(PATH, INTERFACE, MOVED, MOVED_TYPES, revision.incrementAndGet(), ROOT);
        }
    }

    private static List<Integer> ids(List<MenuLine> lines) {
        return lines.stream().map(MenuLine::id).toList();
    }

    private List<MenuLine> lines() {
        return MenuLine.of(face.get().menu());
    }

    private Optional<MenuLine> line(Object id) {
        return lines().stream().filter(one -> id.equals(one.id())).findFirst();
    }

    private Optional<List<Object>> layout(List<Object> asked) {
        List<?> names = (List<?>) asked.get(2);
        boolean isDeep = !asked.get(1).equals(0);
        if (!asked.getFirst().equals(ROOT)) {
            return line(asked.getFirst()).map(line -> List.of(revision.get(), node(line, names)));
        }
        List<Variant> children = (isDeep ? lines() : List.<MenuLine>of()).stream()
                .map(line -> new Variant("(ia{sv}av)", node(line, names)))
                .toList();
        return Optional.of(List.of(revision.get(), List.of(ROOT, only(names, root()), children)));
    }

    private static List<Object> node(MenuLine line, List<?> names) {
        return List.of(line.id(), only(names, line.properties()), List.of());
    }

    private Optional<List<Object>> group(List<Object> asked) {
        List<?> ids = (List<?>) asked.getFirst();
        List<?> names = (List<?>) asked.getLast();
        Stream<List<Object>> root = ids.isEmpty() || ids.contains(ROOT)
                ? Stream.of(List.of(ROOT, only(names, root())))
                : Stream.empty();
        Stream<List<Object>> wanted = lines().stream()
                .filter(line -> ids.isEmpty() || ids.contains(line.id()))
                .map(line -> List.of(line.id(), only(names, line.properties())));
        return Optional.of(List.of(Stream.concat(root, wanted).toList()));
    }

    private Optional<List<Object>> property(List<Object> asked) {
        Map<String, Variant> properties = asked.getFirst().equals(ROOT)
                ? root()
                : line(asked.getFirst()).map(MenuLine::properties).orElse(Map.of());
        return Optional.ofNullable(properties.get((String) asked.getLast())).map(List::of);
    }

    private static Map<String, Variant> root() {
        return Map.of("children-display", Variant.of("submenu"));
    }

    private static Map<String, Variant> only(List<?> names, Map<String, Variant> properties) {
        Map<String, Variant> wanted = new HashMap<>(properties);
        if (!names.isEmpty()) {
            wanted.keySet().retainAll(names);
        }
        return wanted;
    }

    private Optional<List<Object>> event(List<Object> told) {
        return happened(told.getFirst(), told.get(1)) ? Optional.of(List.of()) : Optional.empty();
    }

    // However often somebody tells the same at a time, it happens once.
    private Optional<List<Object>> events(List<Object> told) {
        List<Object> unknown = ((List<?>) told.getFirst()).stream()
                .map(event -> ((List<?>) event).subList(0, 2))
                .distinct()
                .filter(event -> !happened(event.getFirst(), event.getLast()))
                .<Object>map(List::getFirst)
                .toList();
        return Optional.of(List.of(unknown));
    }

    // False where there is no such line.
    private boolean happened(Object id, Object what) {
        if (id.equals(ROOT)) {
            return true;
        }
        Optional<MenuLine> line = line(id);
        if (what.equals("clicked")) {
            line.flatMap(MenuLine::run).ifPresent(Runnable::run);
        }
        return line.isPresent();
    }

    // What is read again for it is told as a change once it is known.
    private Optional<List<Object>> looked(List<Object> asked) {
        if (!asked.getFirst().equals(ROOT)) {
            return line(asked.getFirst()).map(_ -> List.of(false));
        }
        face.get().looked().run();
        return Optional.of(List.of(false));
    }

    private Optional<List<Object>> lookedAtSome(List<Object> asked) {
        List<Object> unknown = ((List<?>) asked.getFirst()).stream()
                .distinct()
                .filter(id -> looked(List.of(id)).isEmpty())
                .<Object>map(id -> id)
                .toList();
        return Optional.of(List.of(List.of(), unknown));
    }
}
