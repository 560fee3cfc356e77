package org.keytally.app.desktop;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.keytally.app.bus.BusObject;
import org.keytally.app.bus.BusObject.Method;
import org.keytally.app.bus.SessionBus;
import org.keytally.app.bus.Variant;
import org.keytally.app.fx.TrayFace;

/// The mark as desktops draw it themselves: they ask what it looks like, and tell that it was clicked.
final class StatusItem {

    static final String PATH = "/StatusNotifierItem";

    private static final String INTERFACE = "org.kde.StatusNotifierItem";
    private static final List<Integer> SIDES = List.of(22, 24, 32, 48, 64);

    private final Supplier<TrayFace> face;
    private final TrayMark mark = new TrayMark();

    /// @param face as it is shown now
    StatusItem(Supplier<TrayFace> face) {
        this.face = face;
    }

    BusObject object() {
        return new BusObject(INTERFACE, List.of(
                // A desktop that draws no menus leaves it to us: what the menu holds is in the small window, too.
                new Method("ContextMenu", "ii", "", _ -> clicked()),
                new Method("Activate", "ii", "", _ -> clicked()),
                new Method("SecondaryActivate", "ii", "", _ -> nothing()),
                new Method("Scroll", "is", "", _ -> nothing()),
                new Method("ProvideXdgActivationToken", "s", "", _ -> nothing())), properties(),
                Map.of(
                        "NewTitle", "", "NewToolTip", "", "NewIcon", "", "NewAttentionIcon", "", "NewStatus", "s"));
    }

    /// Tells the desktop what looks different now.
    static void tell(SessionBus bus, TrayFace before, TrayFace now) {
        Consumer<String> tell = signal -> bus.tell(PATH, INTERFACE, signal, "");
        if (!before.name().equals(now.name())) {
            tell.accept("NewTitle");
        }
        if (!before.tip().equals(now.tip()) || !before.facts().equals(now.facts())) {
            tell.accept("NewToolTip");
        }
        if (!before.level().equals(now.level()) || before.isGrave() != now.isGrave()) {
            tell.accept("NewIcon");
            tell.accept("NewAttentionIcon");
        }
        if (!status(before).equals(status(now))) {
            bus.tell(PATH, INTERFACE, "NewStatus", "s", status(now));
        }
    }

    private Map<String, Supplier<Variant>> properties() {
        Map<String, Supplier<Variant>> properties = new HashMap<>();
        properties.put("Category", () -> Variant.of("ApplicationStatus"));
        properties.put("Id", () -> Variant.of("keytally"));
        properties.put("Title", of(TrayFace::name));
        properties.put("Status", of(StatusItem::status));
        properties.put("WindowId", () -> Variant.of(0));
        // A picture is taken only where there is no name of one.
        properties.put("IconName", () -> Variant.of(""));
        properties.put("IconThemePath", () -> Variant.of(""));
        properties.put("IconPixmap", this::pictures);
        properties.put("OverlayIconName", () -> Variant.of(""));
        properties.put("OverlayIconPixmap", StatusItem::noPictures);
        properties.put("AttentionIconName", () -> Variant.of(""));
        properties.put("AttentionIconPixmap", this::pictures);
        properties.put("AttentionMovieName", () -> Variant.of(""));
        properties.put("ToolTip", this::tip);
        properties.put("ItemIsMenu", () -> Variant.of(false));
        properties.put("Menu", () -> new Variant("o", StatusMenu.PATH));
        return properties;
    }

    private Supplier<Variant> of(Function<TrayFace, String> text) {
        return () -> Variant.of(text.apply(face.get()));
    }

    private static String status(TrayFace face) {
        return face.level().filter(TrayFace.Level::isPassed).isPresent() ? "NeedsAttention" : "Active";
    }

    // Some desktops show the first line alone.
    private Variant tip() {
        TrayFace now = face.get();
        String more = now.facts().stream()
                .filter(fact -> !now.tip().contains(fact))
                .collect(Collectors.joining("\n"));
        return new Variant("(sa(iiay)ss)", List.of("", List.of(), now.tip(), Markup.escaped(more)));
    }

    private Variant pictures() {
        TrayFace now = face.get();
        return new Variant("a(iiay)", SIDES.stream().map(side -> picture(now, side)).toList());
    }

    private static Variant noPictures() {
        return new Variant("a(iiay)", List.of());
    }

    private List<Object> picture(TrayFace now, int side) {
        ByteBuffer bytes = ByteBuffer.allocate(side * side * Integer.BYTES);
        bytes.asIntBuffer().put(new TrayPicture(mark::points, side).draw(now.level(), now.isGrave()));
        return List.of(side, side, bytes.array());
    }

    private Optional<List<Object>> clicked() {
        face.get().clicked().run();
        return nothing();
    }

    private static Optional<List<Object>> nothing() {
        return Optional.of(List.of());
    }
}
