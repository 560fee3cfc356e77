package org.keytally.app.prompt.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.keytally.app.prompt.markdown.GrowingBox.Made;

/// Makes the nodes of blocks, which take in what the blocks become.
final class BlockNodes {

    private record Item(String mark, List<Block> blocks) {}

    private final RunNodes runs;
    private final CodeNode.Stage code;

    BlockNodes(RunNodes runs, CodeNode.Stage code) {
        this.runs = runs;
        this.code = code;
    }

    GrowingBox<Block> box(String style, List<Block> blocks) {
        GrowingBox<Block> box = new GrowingBox<>(style, this::made);
        box.show(blocks);
        return box;
    }

    private Made<Block> made(Block block) {
        return switch (block) {
            case Block.Heading(int level, List<Run> words) ->
                Made.once(runs.flow("heading-" + Math.min(level, 4), words));
            case Block.Paragraph(List<Run> words) -> paragraph(words);
            case Block.Code program -> code(program);
            case Block.Items items -> items(items);
            case Block.Quote(List<Block> blocks) -> quote(blocks);
            case Block.Table(List<List<List<Run>>> rows) -> table(rows);
            case Block.Rule() -> Made.once(new Separator());
        };
    }

    private Made<Block> paragraph(List<Run> words) {
        List<List<Run>> parts = LongParagraph.parts(words);
        if (parts.size() > 1) {
            GrowingBox<List<Run>> box = new GrowingBox<>("long-paragraph", this::part);
            box.show(parts);
            return growing(Block.Paragraph.class, box.node(), next -> box.show(LongParagraph.parts(next.runs())));
        }
        FlowNode flow = runs.flow("paragraph", words);
        return becoming(Block.Paragraph.class, flow, next -> {
            boolean isShort = LongParagraph.parts(next.runs()).size() == 1;
            if (isShort) {
                flow.show(next.runs());
            }
            return isShort;
        });
    }

    private Made<List<Run>> part(List<Run> words) {
        FlowNode flow = runs.flow("paragraph", words);
        return Made.growing(flow, flow::show);
    }

    private Made<Block> code(Block.Code program) {
        CodeNode node = new CodeNode(program, code);
        return becoming(Block.Code.class, node, node::becomes);
    }

    private Made<Block> quote(List<Block> blocks) {
        GrowingBox<Block> box = box("quote", blocks);
        return growing(Block.Quote.class, box.node(), next -> box.show(next.blocks()));
    }

    private Made<Block> items(Block.Items items) {
        GrowingBox<Item> box = new GrowingBox<>("items", this::item);
        box.show(each(items));
        return growing(Block.Items.class, box.node(), next -> box.show(each(next)));
    }

    private static List<Item> each(Block.Items items) {
        List<Item> each = new ArrayList<>();
        for (int i = 0; i < items.items().size(); i++) {
            each.add(new Item(items.marks().get(i), items.items().get(i)));
        }
        return each;
    }

    private Made<Item> item(Item item) {
        Label mark = new Label(item.mark());
        mark.getStyleClass().add("item-mark");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        GrowingBox<Block> content = box("item", item.blocks());
        HBox.setHgrow(content.node(), Priority.ALWAYS);
        return Made.growing(new HBox(mark, content.node()), next -> {
            mark.setText(next.mark());
            content.show(next.blocks());
        });
    }

    private Made<Block> table(List<List<List<Run>>> rows) {
        TableNode table = new TableNode(runs);
        table.show(rows);
        return growing(Block.Table.class, table, next -> table.show(next.rows()));
    }

    private static <B extends Block> Made<Block> growing(Class<B> kind, Node node, Consumer<B> show) {
        return becoming(kind, node, next -> {
            show.accept(next);
            return true;
        });
    }

    private static <B extends Block> Made<Block> becoming(Class<B> kind, Node node, Predicate<B> becomes) {
        return new Made<>(node, next -> kind.isInstance(next) && becomes.test(kind.cast(next)));
    }
}
