package org.keytally.app.prompt;

import java.net.URI;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Dialogs;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Notice;
import org.keytally.app.words.BudgetNames;
import org.keytally.core.usecase.prompt.Word;

/// The small dialogues of this screen: the way, a receipt, a link.
final class PromptDialogs {

    private final Kit kit;

    PromptDialogs(Kit kit) {
        this.kit = kit;
    }

    /// Why this key.
    void route(BudgetNames names, Outlook outlook) {
        ScrollPane scroll = new ScrollPane(new RouteNode(kit, names, outlook));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("route-scroll");
        show(kit.words().of("prompt.route.title"), scroll);
    }

    /// Who shall pay; whoever closes it declines.
    void ask(BudgetNames names, Asking question) {
        kit.dialogs().show(kit.dialogs().selfClosing(close -> {
            AskNode node = new AskNode(kit, question, names, word -> {
                question.answer().accept(word);
                close.run();
            });
            kit.dialogs().whenClosed(node, () -> question.answer().accept(new Word.Declined()));
            return node;
        }));
    }

    /// What was booked for one prompt.
    void receipt(ReceiptText receipt) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        int row = 0;
        for (ReceiptText.Fact fact : receipt.facts()) {
            Label name = new Label(fact.name());
            name.getStyleClass().add("muted");
            Label value = new Label(fact.value());
            value.setWrapText(true);
            value.setAccessibleText(fact.name() + ": " + fact.value());
            grid.addRow(row, name, value);
            row++;
        }
        show(kit.words().of("prompt.receipt.title"), grid);
    }

    /// Shows where a link leads before it is opened.
    void link(URI to) {
        Button copy = new Button(kit.words().of("prompt.link.copy"));
        copy.setOnAction(_ -> {
            kit.dialogs().close();
            copy(to.toString());
        });
        Button cancel = new Button(kit.words().of("frame.cancel"));
        cancel.setOnAction(_ -> kit.dialogs().close());
        Button open = new Button(kit.words().of("prompt.link.open", to.getHost()));
        open.setMnemonicParsing(false);
        open.getStyleClass().add("accent");
        open.setOnAction(_ -> {
            kit.dialogs().close();
            kit.outside().browse(to);
        });
        kit.dialogs().show(Dialogs.dialogue(
                kit.words().of("prompt.link.title", to.getHost()), to.toString(), copy, cancel, open));
    }

    void copy(String text) {
        kit.outside().copy(text);
        kit.notices().tell(Notice.plain(kit.words().of("prompt.copied")));
    }

    private void show(String title, Region content) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        Button close = new Button(kit.words().of("frame.close-dialogue"));
        close.setOnAction(_ -> kit.dialogs().close());
        HBox buttons = new HBox(close);
        buttons.getStyleClass().add("dialog-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox dialogue = new VBox(heading, content, buttons);
        dialogue.getStyleClass().add("dialog");
        dialogue.setAccessibleText(title);
        kit.dialogs().show(dialogue);
    }
}
