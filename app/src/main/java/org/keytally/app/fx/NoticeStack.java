package org.keytally.app.fx;

import java.time.Duration;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.keytally.app.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/// The notices at the lower right edge, the latest lowest; each goes by itself unless it is bad.
///
/// What a screen does is never under them: above a node of the style class `bottom-action` they stand higher, and where
/// there is no room for all of them the oldest wait until others went.
public final class NoticeStack extends VBox implements Notices {

    private static final int MOST = 4;
    private static final double GAP = 8;
    private static final Duration STAY = Duration.ofSeconds(6);
    private static final Duration STAY_WITH_NEXT = Duration.ofSeconds(12);

    private final Tasks tasks;
    private final Words words;
    private Subscription following = Subscription.EMPTY;

    public NoticeStack(Tasks tasks, Words words) {
        this.tasks = tasks;
        this.words = words;
        getStyleClass().add("notice-stack");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
    }

    @Override
    public void tell(Notice notice) {
        tasks.show(() -> add(notice));
    }

    /// Takes the latest notice away; false where there is none.
    public boolean dismissLatest() {
        if (getChildren().isEmpty()) {
            return false;
        }
        getChildren().removeLast();
        return true;
    }

    private void add(Notice notice) {
        HBox card = card(notice);
        if (getChildren().size() == MOST) {
            getChildren().removeFirst();
        }
        getChildren().add(card);
        if (notice.tone() != Notice.Tone.BAD) {
            Stay stay = new Stay(card, notice.next().isPresent() ? STAY_WITH_NEXT : STAY);
            card.visibleProperty().subscribe(stay::seen);
        }
    }

    // Nobody has read what waited for room, so its time begins when it comes to be seen.
    private final class Stay {

        private final HBox card;
        private final Duration length;
        private Running running = () -> {};

        Stay(HBox card, Duration length) {
            this.card = card;
            this.length = length;
        }

        void seen(boolean isSeen) {
            running.cancel();
            if (isSeen) {
                running = tasks.showLater(length, () -> getChildren().remove(card));
            }
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        List<Node> actions = getChildren().isEmpty() ? List.of() : actions();
        follow(actions);
        double lowest = getHeight() - getInsets().getBottom();
        double highest = getChildren().isEmpty() ? lowest : getChildren().getFirst().getLayoutY();
        double latest = getChildren().isEmpty() ? 0 : getChildren().getLast().getLayoutY();
        double up = Math.min(0, top(actions, highest, lowest) - GAP - lowest);
        // Where there is no room for even one, rather over it than out of the window.
        double moved = Math.max(-latest, up);
        setTranslateY(moved);
        getChildren().forEach(card -> card.setVisible(card.getLayoutY() + moved >= 0));
    }

    private List<Node> actions() {
        return List.copyOf(getScene().getRoot().lookupAll(".bottom-action"));
    }

    // A page that is scrolled moves what it does, and nothing is laid out for it.
    private void follow(List<Node> actions) {
        following.unsubscribe();
        following = actions.stream()
                .map(node -> node.localToSceneTransformProperty().subscribe((_, _) -> requestLayout()))
                .reduce(Subscription.EMPTY, Subscription::and);
    }

    // What is scrolled away, or stands above where notices would, needs no way round it.
    private static double top(List<Node> actions, double highest, double lowest) {
        return actions.stream()
                .filter(NoticeStack::isSeen)
                .map(node -> node.localToScene(node.getLayoutBounds()))
                .filter(place -> place.getMaxY() > highest && place.getMinY() < lowest)
                .mapToDouble(Bounds::getMinY)
                .min()
                .orElse(Double.MAX_VALUE);
    }

    private static boolean isSeen(Node node) {
        Node at = node;
        while (at != null && at.isVisible()) {
            at = at.getParent();
        }
        return at == null;
    }

    private HBox card(Notice notice) {
        Label text = new Label(notice.text());
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox card = new HBox(new FontIcon(icon(notice.tone())), text);
        card.getStyleClass().addAll("notice", Words.code(notice.tone()));
        card.setAccessibleRole(AccessibleRole.TEXT);
        card.setAccessibleText(notice.text());
        card.setMinHeight(USE_PREF_SIZE);
        card.setMaxHeight(USE_PREF_SIZE);
        notice.next().ifPresent(next -> card.getChildren().add(verb(next, card)));
        card.getChildren().add(close(card));
        return card;
    }

    private Button verb(Notice.Next next, HBox card) {
        Button verb = new Button(next.verb());
        verb.setMnemonicParsing(false);
        verb.getStyleClass().addAll("small", "accent", "flat");
        verb.setMinWidth(USE_PREF_SIZE);
        verb.setOnAction(_ -> {
            getChildren().remove(card);
            next.run().run();
        });
        return verb;
    }

    private Button close(HBox card) {
        Button close = new Button(null, new FontIcon("fth-x"));
        close.getStyleClass().addAll("small", "flat", "button-icon");
        close.setAccessibleText(words.of("frame.dismiss"));
        close.setOnAction(_ -> getChildren().remove(card));
        return close;
    }

    private static String icon(Notice.Tone tone) {
        return switch (tone) {
            case PLAIN -> "fth-info";
            case GOOD -> "fth-check";
            case WARNING -> "fth-alert-triangle";
            case BAD -> "fth-alert-octagon";
        };
    }
}
