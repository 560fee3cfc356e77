package org.keytally.app.desktop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.connections.AbstractConnection;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// A panel of a desktop, by a library that others made: it watches for marks, asks what they look like, and
/// clicks them.
final class PanelOnTheBus implements AutoCloseable {

    private static final String WATCHER = "org.kde.StatusNotifierWatcher";
    private static final String PLACE = "/StatusNotifierWatcher";

    private final DBusConnection connection;
    private final List<Mark> marks = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /// Where a mark is found.
    record Mark(String owner, String path) {}

    private PanelOnTheBus(DBusConnection connection) {
        this.connection = connection;
    }

    /// @param isSeen whether it also shows the marks
    static PanelOnTheBus on(String address, boolean isSeen) throws DBusException {
        DBusConnection connection = DBusConnectionBuilder.forAddress(address).withShared(false).build();
        PanelOnTheBus panel = new PanelOnTheBus(connection);
        connection.exportObject(PLACE, panel.new Watching(isSeen));
        connection.addSigHandler(Item.NewIcon.class, _ -> panel.heard.add("NewIcon"));
        connection.addSigHandler(Item.NewToolTip.class, _ -> panel.heard.add("NewToolTip"));
        connection.addSigHandler(Item.NewTitle.class, _ -> panel.heard.add("NewTitle"));
        connection.addSigHandler(Item.NewStatus.class, signal -> panel.heard.add("NewStatus " + signal.status));
        connection.addSigHandler(Menu.LayoutUpdated.class, _ -> panel.heard.add("LayoutUpdated"));
        connection.addSigHandler(
                Menu.ItemsPropertiesUpdated.class,
                signal -> panel.heard.add("ItemsPropertiesUpdated " + signal.changed.size()));
        connection.requestBusName(WATCHER);
        return panel;
    }

    List<Mark> marks() {
        return marks;
    }

    /// The signals of marks, in the order in which they came.
    List<String> heard() {
        return heard;
    }

    /// Looks for marks no longer, as when a panel is started anew.
    void stopWatching() throws DBusException {
        connection.releaseBusName(WATCHER);
        marks.clear();
    }

    void watchAgain() throws DBusException {
        connection.requestBusName(WATCHER);
    }

    Item item() throws DBusException {
        return remote("/StatusNotifierItem", Item.class);
    }

    Menu menu() throws DBusException {
        return remote("/MenuBar", Menu.class);
    }

    /// A property as it is asked for alone.
    Object property(String name) throws DBusException {
        return remote("/StatusNotifierItem", Properties.class).Get("org.kde.StatusNotifierItem", name);
    }

    /// All properties, as they are asked for at a time.
    Map<String, Object> properties() throws DBusException {
        Map<String, Object> properties = new HashMap<>();
        remote("/StatusNotifierItem", Properties.class)
                .GetAll("org.kde.StatusNotifierItem")
                .forEach((name, variant) -> properties.put(name, variant.getValue()));
        return properties;
    }

    private <T extends DBusInterface> T remote(String path, Class<T> type) throws DBusException {
        return connection.getRemoteObject(marks.getLast().owner(), path, type);
    }

    /// The lines of the menu: their texts, a star before one that is chosen, brackets around one that cannot
    /// be clicked.
    List<String> lines() throws DBusException {
        return children().stream().map(PanelOnTheBus::text).toList();
    }

    int id(String text) throws DBusException {
        return children().stream()
                .filter(line -> text(line).equals(text))
                .map(line -> (Integer) line[0])
                .findFirst()
                .orElseThrow();
    }

    void click(int id) throws DBusException {
        menu().event(id, "clicked", new Variant<>(""), new UInt32(0));
    }

    @Override
    public void close() {
        connection.disconnect();
    }

    private List<Object[]> children() throws DBusException {
        return menu().layout(0, -1, List.of()).root.children.stream().map(one -> (Object[]) one.getValue()).toList();
    }

    private static String text(Object[] line) {
        Map<?, ?> properties = (Map<?, ?>) line[1];
        String text = value(properties, "label").or(() -> value(properties, "type")).orElse("");
        boolean isChosen = value(properties, "toggle-state").filter("1"::equals).isPresent();
        boolean isTold = value(properties, "enabled").filter("false"::equals).isPresent();
        return Stream.of(isChosen ? "*" : "", isTold ? "[" + text + "]" : text).reduce("", String::concat);
    }

    private static Optional<String> value(Map<?, ?> properties, String name) {
        return Optional.ofNullable((Variant<?>) properties.get(name)).map(Variant::getValue).map(String::valueOf);
    }

    /// What marks are told to.
    @DBusInterfaceName(WATCHER)
    public interface Watcher extends DBusInterface {

        @DBusMemberName("RegisterStatusNotifierItem")
        void register(String nameOrPath);
    }

    /// A mark, as the bus knows it.
    @DBusInterfaceName("org.kde.StatusNotifierItem")
    public interface Item extends DBusInterface {

        @DBusMemberName("Activate")
        void activate(int x, int y);

        @DBusMemberName("ContextMenu")
        void contextMenu(int x, int y);

        @DBusMemberName("SecondaryActivate")
        void secondaryActivate(int x, int y);

        @DBusMemberName("Scroll")
        void scroll(int delta, String orientation);

        final class NewIcon extends DBusSignal {
            public NewIcon(String path) throws DBusException {
                super(path);
            }
        }

        final class NewToolTip extends DBusSignal {
            public NewToolTip(String path) throws DBusException {
                super(path);
            }
        }

        final class NewTitle extends DBusSignal {
            public NewTitle(String path) throws DBusException {
                super(path);
            }
        }

        final class NewStatus extends DBusSignal {
            final String status;

            public NewStatus(String path, String status) throws DBusException {
                super(path, status);
                this.status = status;
            }
        }
    }

    /// A menu, as the bus knows it.
    @DBusInterfaceName("com.canonical.dbusmenu")
    public interface Menu extends DBusInterface {

        @DBusMemberName("GetLayout")
        Layout<UInt32, Line> layout(int parent, int depth, List<String> names);

        @DBusMemberName("GetGroupProperties")
        List<Row> group(List<Integer> ids, List<String> names);

        @DBusMemberName("GetProperty")
        Variant<?> property(int id, String name);

        @DBusMemberName("Event")
        void event(int id, String what, Variant<?> more, UInt32 time);

        @DBusMemberName("EventGroup")
        List<Integer> events(List<Event> events);

        @DBusMemberName("AboutToShow")
        boolean aboutToShow(int id);

        final class LayoutUpdated extends DBusSignal {
            public LayoutUpdated(String path, UInt32 revision, int parent) throws DBusException {
                super(path, revision, parent);
            }
        }

        final class ItemsPropertiesUpdated extends DBusSignal {
            final List<Row> changed;

            public ItemsPropertiesUpdated(String path, List<Row> changed, List<Gone> gone) throws DBusException {
                super(path, changed, gone);
                this.changed = changed;
            }
        }
    }

    /// A menu as a whole.
    public static final class Layout<A, B> extends Tuple {
        @Position(0)
        public final A revision;
        @Position(1)
        public final B root;

        public Layout(A revision, B root) {
            this.revision = revision;
            this.root = root;
        }
    }

    /// A line with the lines under it.
    public static final class Line extends Struct {
        @Position(0)
        public final int id;
        @Position(1)
        public final Map<String, Variant<?>> properties;
        @Position(2)
        public final List<Variant<?>> children;

        public Line(int id, Map<String, Variant<?>> properties, List<Variant<?>> children) {
            this.id = id;
            this.properties = properties;
            this.children = children;
        }
    }

    /// A line alone.
    public static final class Row extends Struct {
        @Position(0)
        public final int id;
        @Position(1)
        public final Map<String, Variant<?>> properties;

        public Row(int id, Map<String, Variant<?>> properties) {
            this.id = id;
            this.properties = properties;
        }
    }

    /// What a line has no longer.
    public static final class Gone extends Struct {
        @Position(0)
        public final int id;
        @Position(1)
        public final List<String> names;

        public Gone(int id, List<String> names) {
            this.id = id;
            this.names = names;
        }
    }

    /// What a person did to a line.
    public static final class Event extends Struct {
        @Position(0)
        public final int id;
        @Position(1)
        public final String what;
        @Position(2)
        public final Variant<?> more;
        @Position(3)
        public final UInt32 time;

        public Event(int id, String what, Variant<?> more, UInt32 time) {
            this.id = id;
            this.what = what;
            this.more = more;
            this.time = time;
        }
    }

    private final class Watching implements Watcher, Properties {

        private final boolean isSeen;

        private Watching(boolean isSeen) {
            this.isSeen = isSeen;
        }

        @Override
        public void register(String nameOrPath) {
            marks.add(new Mark(AbstractConnection.getCallInfo().getSource(), nameOrPath));
        }

        @Override
        // the library gave it this shape; there is one property, and its type is known
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <A> A Get(String type, String name) {
            return (A) (Object) (name.equals("IsStatusNotifierHostRegistered") && isSeen);
        }

        @Override
        public <A> void Set(String type, String name, A value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Variant<?>> GetAll(String type) {
            return Map.of();
        }

        @Override
        public String getObjectPath() {
            return PLACE;
        }
    }
}
