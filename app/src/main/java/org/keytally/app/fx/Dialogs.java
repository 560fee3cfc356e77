package org.keytally.app.fx;

import atlantafx.base.controls.ModalPane;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keytally.app.words.Words;

/// The layer above the screens in which dialogues are shown, one above the other.
///
/// A dialogue is a node of the style class `dialog`. Escape closes it, and the focus goes back to where it was.
public final class Dialogs {

    private record Shown(Node dialogue, Optional<Node> focusedBefore) {

        // Where a dialogue goes from below, what was focused in it hands down what was focused before.
        Shown without(Shown gone) {
            return focusedBefore.filter(node -> isWithin(node, gone.dialogue())).isPresent()
                    ? new Shown(dialogue, gone.focusedBefore())
                    : this;
        }
    }

    /// Told once the dialogue a part belongs to is closed.
    private record Ending(Node part, Runnable told) {}

    private final ModalPane pane = new ModalPane();
    private final Deque<Shown> shown = new ArrayDeque<>();
    private final List<Ending> endings = new ArrayList<>();
    private final Words words;

    public Dialogs(Words words) {
        this.words = words;
        pane.setId("dialogs");
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
        pane.setPersistent(true);
        // It would be a stop without a name on the way of the Tab key.
        pane.setFocusTraversable(false);
    }

    /// The layer, to be laid above everything else.
    public Node layer() {
        return pane;
    }

    public boolean isOpen() {
        return !shown.isEmpty();
    }

    /// The uppermost dialogue.
    public Optional<Node> top() {
        return Optional.ofNullable(shown.peek()).map(Shown::dialogue);
    }

    public void show(Region dialogue) {
        Optional<Node> focused = Optional.ofNullable(pane.getScene()).map(scene -> scene.getFocusOwner());
        dialogue.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        dialogue.getChildrenUnmodifiable().forEach(Dialogs::keepHeight);
        dialogue.setAccessibleRole(AccessibleRole.DIALOG);
        shown.push(new Shown(dialogue, focused));
        pane.show(dialogue);
        // What scrolls holds nothing that could be found before it has its skin.
        dialogue.applyCss();
        first(dialogue).ifPresent(Node::requestFocus);
    }

    /// Closes the uppermost dialogue; false where there is none.
    public boolean close() {
        if (shown.isEmpty()) {
            return false;
        }
        Shown closed = shown.pop();
        if (shown.isEmpty()) {
            pane.hide(true);
        } else {
            pane.show(shown.peek().dialogue());
        }
        closed.focusedBefore().ifPresent(Node::requestFocus);
        end(closed);
        return true;
    }

    /// Closes all of them.
    public void closeAll() {
        boolean isAnyLeft = true;
        while (isAnyLeft) {
            isAnyLeft = close();
        }
    }

    /// Does something once the dialogue that holds a part is closed; that another lies over it is not its end.
    public void whenClosed(Node part, Runnable told) {
        endings.add(new Ending(part, told));
    }

    /// Closes that dialogue and no other, wherever among them it is; where it is gone already nothing happens.
    public void close(Node which) {
        if (!shown.isEmpty() && shown.peek().dialogue().equals(which)) {
            close();
        } else {
            shown.stream().filter(one -> one.dialogue().equals(which)).findFirst().ifPresent(this::takeOut);
        }
    }

    private void takeOut(Shown gone) {
        List<Shown> rest = shown.stream().filter(one -> !one.equals(gone)).map(one -> one.without(gone)).toList();
        shown.clear();
        shown.addAll(rest);
        end(gone);
    }

    private void end(Shown gone) {
        List<Ending> now = endings.stream().filter(one -> isWithin(one.part(), gone.dialogue())).toList();
        endings.removeAll(now);
        now.forEach(one -> one.told().run());
    }

    /// A dialogue that closes itself when what was begun in it is done; whatever else is open by then stays.
    ///
    /// @param made makes it, given what closes it
    public Region selfClosing(Function<Runnable, Region> made) {
        AtomicReference<Region> itself = new AtomicReference<>();
        Region dialogue = made.apply(() -> Optional.ofNullable(itself.get()).ifPresent(this::close));
        itself.set(dialogue);
        return dialogue;
    }

    /// Asks before something that cannot be undone; the verb names what is done.
    public void ask(String title, String text, String verb, Runnable then) {
        Button act = new Button(verb);
        act.setMnemonicParsing(false);
        act.getStyleClass().add("danger");
        act.setOnAction(_ -> {
            close();
            then.run();
        });
        Button cancel = new Button(words.of("frame.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> close());
        show(dialogue(title, text, cancel, act));
    }

    /// A dialogue of a title, a text and its buttons, the one that acts last.
    public static Region dialogue(String title, String text, Button... buttons) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        Label sentence = new Label(text);
        sentence.setWrapText(true);
        HBox row = new HBox(buttons);
        row.getStyleClass().add("dialog-buttons");
        row.setAlignment(Pos.CENTER_RIGHT);
        VBox dialogue = new VBox(heading, sentence, row);
        dialogue.getStyleClass().add("dialog");
        dialogue.setAccessibleText(title);
        return dialogue;
    }

    // In a low window what scrolls gives way first, then the dialogue scrolls as a whole; nothing is cut.
    private static void keepHeight(Node part) {
        boolean givesWay = part instanceof ScrollPane || part instanceof ListView || VBox.getVgrow(part) != null;
        if (!givesWay && part instanceof Region region) {
            region.setMinHeight(Region.USE_PREF_SIZE);
        }
    }

    // What belongs to another step of it is not seen yet.
    private static Optional<Node> first(Node dialogue) {
        return Stream.of(".text-input", ".button")
                .flatMap(style -> dialogue.lookupAll(style).stream())
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && isSeen(node, dialogue))
                .findFirst();
    }

    private static boolean isWithin(Node node, Node dialogue) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).anyMatch(dialogue::equals);
    }

    private static boolean isSeen(Node node, Node within) {
        Node at = node;
        while (at != null && !at.equals(within) && at.isVisible()) {
            at = at.getParent();
        }
        return within.equals(at);
    }
}
