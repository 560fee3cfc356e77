package org.keytally.app.prompt.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.app.fx.Theme;
import org.keytally.app.words.Words;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class MarkdownNodeIT {

    private static final String SHAPES = """
            ## Plan

            Read the **keys**, *then* [the site](https://example.org/), `route`.
            %s

            1. one
            2. two
               - deep
               - deeper

               more of two
            %s

            ```java
            int a;
            %s
            ```
            > said
            > %s

            | a | b |
            |---|---|
            %s

            end""".formatted("twelve words ".repeat(700), "3. item\n".repeat(80), "a = b * c;\n".repeat(200),
            "quoted ".repeat(400), "| one | **two** |\n".repeat(50));

    private final List<String> copied = new ArrayList<>();
    private final HBox both = new HBox();

    @Start
    void start(Stage stage) {
        both.getChildren().addAll(pane(), pane());
        Scene scene = new Scene(both, 1000, 400);
        Theme.LIGHT.dress(scene, 100);
        stage.setScene(scene);
        stage.show();
    }

    private ScrollPane pane() {
        ScrollPane pane = new ScrollPane(new MarkdownNode(Words.english(), _ -> {}, copied::add));
        pane.setFitToWidth(true);
        pane.setPrefWidth(500);
        return pane;
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 400, 3_000, 30_000})
    void looksInTheEndLikeTheWholeShownAtOnce(int longest, FxRobot robot) {
        grow(robot, new RandomMarkdown(longest), SHAPES, longest);

        assertLooksLikeWhole(SHAPES, robot);
    }

    @Test
    void looksLikeTheWholeWhateverComes(FxRobot robot) {
        for (int seed = 0; seed < 40; seed++) {
            RandomMarkdown random = new RandomMarkdown(seed);
            String text = random.text(60);

            grow(robot, random, text, 20);

            assertLooksLikeWhole(text, robot);
        }
    }

    @Test
    void leavesTheNodesOfWhatIsFinished(FxRobot robot) {
        GrowingAnswer answer = new GrowingAnswer();
        robot.interact(() -> show(growing(), answer.add("one\n\n- two\n- three\n\n```\nfour\nfive\n")));
        List<Node> before = drawn(growing());

        robot.interact(() -> show(growing(), answer.add("six\n")));

        assertThat(drawn(growing())).isEqualTo(before);
        assertThat(((Text) before.getLast()).getText()).isEqualTo("four\nfive\nsix");
    }

    @Test
    void copiesAProgramAsItCame(FxRobot robot) {
        String program = "x".repeat(5_000) + "\n" + "line\n".repeat(300) + "end";
        GrowingAnswer answer = new GrowingAnswer();
        List<String> pieces = new RandomMarkdown(0).pieces("```\n" + program + "\n```", 1_000);

        robot.interact(() -> {
            pieces.forEach(piece -> show(growing(), answer.add(piece)));
            ((Button) growing().lookup(".code-block .button")).fire();
        });

        assertThat(copied).containsExactly(program);
    }

    private void grow(FxRobot robot, RandomMarkdown random, String text, int longest) {
        GrowingAnswer answer = new GrowingAnswer();
        robot.interact(() -> {
            show(growing(), List.of());
            random.pieces(text, longest).forEach(piece -> show(growing(), answer.add(piece)));
        });
    }

    private void assertLooksLikeWhole(String text, FxRobot robot) {
        robot.interact(() -> {
            show(whole(), List.of());
            show(whole(), new MarkdownReader().read(text));
        });
        assertThat(seen(growing())).zipSatisfy(seen(whole()), (one, other) -> assertThat(Drawn.areAlike(one, other))
                .as("%s and %s", one, other).isTrue());
    }

    private ScrollPane growing() {
        return (ScrollPane) both.getChildren().getFirst();
    }

    private ScrollPane whole() {
        return (ScrollPane) both.getChildren().getLast();
    }

    private static void show(ScrollPane pane, List<Block> blocks) {
        ((MarkdownNode) pane.getContent()).show(blocks);
        pane.getScene().getRoot().applyCss();
        pane.getScene().getRoot().layout();
    }

    private static List<Node> drawn(ScrollPane pane) {
        List<Node> found = new ArrayList<>();
        find(pane.getContent(), found);
        return found;
    }

    private static void find(Node node, List<Node> found) {
        if (node instanceof Text || node instanceof Labeled) {
            found.add(node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> find(child, found));
        }
    }

    /// Something that is drawn, with what it looks like and where it stands.
    private record Drawn(String text, List<String> looks, Bounds place) {

        // Sums of the widths of letters differ in their last digits by the way they are added.
        private static final double HAIR = 0.5;

        static Drawn of(Node answer, Node node) {
            return new Drawn(
                    node instanceof Text words ? words.getText() : ((Labeled) node).getText(),
                    node.getStyleClass().stream().sorted().toList(),
                    answer.sceneToLocal(node.localToScene(node.getLayoutBounds())));
        }

        static boolean areAlike(Drawn one, Drawn other) {
            return one.text.equals(other.text) && one.looks.equals(other.looks)
                    && Math.abs(one.place.getMinX() - other.place.getMinX()) < HAIR
                    && Math.abs(one.place.getMinY() - other.place.getMinY()) < HAIR
                    && Math.abs(one.place.getWidth() - other.place.getWidth()) < HAIR
                    && Math.abs(one.place.getHeight() - other.place.getHeight()) < HAIR;
        }
    }

    private static List<Drawn> seen(ScrollPane pane) {
        return drawn(pane).stream().map(node -> Drawn.of(pane.getContent(), node)).toList();
    }
}
