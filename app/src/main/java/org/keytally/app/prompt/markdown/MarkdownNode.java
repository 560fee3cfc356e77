package org.keytally.app.prompt.markdown;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.keytally.app.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/// An answer as nodes; where it grows, only the blocks that changed are made again.
public final class MarkdownNode extends VBox {

    private final Words words;
    private final Consumer<URI> open;
    private final Consumer<String> copy;
    private List<Block> shown = List.of();

    /// @param open told of a link that was chosen; it asks before it opens it
    public MarkdownNode(Words words, Consumer<URI> open, Consumer<String> copy) {
        this.words = words;
        this.open = open;
        this.copy = copy;
        getStyleClass().add("markdown");
    }

    public void show(List<Block> blocks) {
        int same = 0;
        while (same < Math.min(shown.size(), blocks.size()) && shown.get(same).equals(blocks.get(same))) {
            same++;
        }
        List<Node> fresh = new ArrayList<>(getChildren().subList(0, same));
        blocks.subList(same, blocks.size()).forEach(block -> fresh.add(node(block)));
        getChildren().setAll(fresh);
        shown = List.copyOf(blocks);
    }

    private Node node(Block block) {
        return switch (block) {
            case Block.Heading(int level, List<Run> runs) -> flow(runs, "heading-" + Math.min(level, 4));
            case Block.Paragraph(List<Run> runs) -> flow(runs, "paragraph");
            case Block.Code(String language, String text) -> code(language, text);
            case Block.Items(List<String> marks, List<List<Block>> items) -> items(marks, items);
            case Block.Quote(List<Block> blocks) -> box("quote", blocks);
            case Block.Table(List<List<List<Run>>> rows) -> table(rows);
            case Block.Rule() -> new Separator();
        };
    }

    private VBox box(String style, List<Block> blocks) {
        VBox box = new VBox();
        box.getStyleClass().add(style);
        blocks.forEach(block -> box.getChildren().add(node(block)));
        return box;
    }

    private TextFlow flow(List<Run> runs, String style) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add(style);
        runs.forEach(
                run -> flow.getChildren().add(run.link().<Node>map(to -> link(run, to)).orElseGet(() -> text(run))));
        flow.setAccessibleRole(AccessibleRole.TEXT);
        flow.setAccessibleText(String.join("", runs.stream().map(Run::text).toList()));
        return flow;
    }

    private static Text text(Run run) {
        Text text = new Text(run.text());
        text.getStyleClass().add("run");
        run.looks().forEach(look -> text.getStyleClass().add(Words.code(look)));
        return text;
    }

    private Hyperlink link(Run run, URI to) {
        String host = to.getHost();
        Hyperlink link = new Hyperlink(run.text().contains(host) ? run.text() : run.text() + " (" + host + ")");
        link.setMnemonicParsing(false);
        link.setTooltip(new Tooltip(to.toString()));
        link.setOnAction(_ -> {
            link.setVisited(false);
            open.accept(to);
        });
        return link;
    }

    private Node items(List<String> marks, List<List<Block>> items) {
        VBox list = new VBox();
        list.getStyleClass().add("items");
        for (int i = 0; i < items.size(); i++) {
            Label mark = new Label(marks.get(i));
            mark.getStyleClass().add("item-mark");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            VBox content = box("item", items.get(i));
            HBox.setHgrow(content, Priority.ALWAYS);
            list.getChildren().add(new HBox(mark, content));
        }
        return list;
    }

    private Node table(List<List<List<Run>>> rows) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("answer-table");
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                grid.add(flow(rows.get(row).get(column), row == 0 ? "table-head" : "table-cell"), column, row);
            }
        }
        return grid;
    }

    private Node code(String language, String text) {
        Label name = new Label(language);
        name.getStyleClass().addAll("muted", "small-text");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button button = new Button(words.of("prompt.code.copy"), new FontIcon("fth-copy"));
        button.getStyleClass().addAll("flat", "small");
        button.setOnAction(_ -> copy.accept(text));
        HBox head = new HBox(name, gap, button);
        head.setAlignment(Pos.CENTER_LEFT);
        Text lines = new Text(text);
        lines.getStyleClass().addAll("run", "mono");
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToHeight(true);
        VBox box = new VBox(head, scroll);
        box.getStyleClass().add("code-block");
        return box;
    }
}
