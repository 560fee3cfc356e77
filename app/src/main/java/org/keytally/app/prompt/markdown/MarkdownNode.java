package org.keytally.app.prompt.markdown;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import org.keytally.app.words.Words;

/// An answer as nodes; where it grows, only what changed at its end is made and laid out again.
public final class MarkdownNode extends VBox {

    private final GrowingBox<Block> blocks;

    /// @param open told of a link that was chosen; it asks before it opens it
    public MarkdownNode(Words words, Consumer<URI> open, Consumer<String> copy) {
        this.blocks = new BlockNodes(new RunNodes(open), new CodeNode.Stage(words, copy)).box("blocks", List.of());
        getStyleClass().add("markdown");
        getChildren().add(blocks.node());
    }

    public void show(List<Block> now) {
        blocks.show(now);
    }
}
