package org.keytally.app.prompt.markdown;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.keytally.app.words.Words;

/// Makes the nodes of stretches of text.
///
/// @param open told of a link that was chosen
record RunNodes(Consumer<URI> open) {

    FlowNode flow(String style, List<Run> runs) {
        FlowNode flow =
                new FlowNode(style, run -> run.link().<Node>map(to -> link(run, to)).orElseGet(() -> text(run)));
        flow.show(runs);
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
}
