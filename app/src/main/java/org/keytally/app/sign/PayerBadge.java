package org.keytally.app.sign;

import javafx.scene.control.Label;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Payer;
import org.kordamp.ikonli.javafx.FontIcon;

/// Who pays, by icon, word and colour.
public final class PayerBadge extends Label {

    private final Words words;
    private final FontIcon icon = new FontIcon();

    public PayerBadge(Words words) {
        this.words = words;
        getStyleClass().add("payer-badge");
    }

    public PayerBadge(Words words, Payer payer) {
        this(words);
        tell(payer, words.of("sign.payer", payer));
    }

    /// Shows a payer by the name it has here, such as the team's.
    public void tell(Payer payer, String name) {
        if (!getStyleClass().contains(style(payer))) {
            for (Payer other : Payer.values()) {
                getStyleClass().remove(style(other));
            }
            getStyleClass().add(style(payer));
            icon.setIconLiteral(icon(payer));
            setGraphic(icon);
        }
        setText(name);
        setAccessibleText(words.of("sign.payer.said", name));
    }

    /// The style class by which charts, tables and badges take the colour of a payer.
    public static String style(Payer payer) {
        return "payer-" + Words.code(payer);
    }

    /// The name of the payer's icon.
    public static String icon(Payer payer) {
        return switch (payer) {
            case YOU -> "fth-user";
            case TEAM -> "fth-users";
            case COMPANY -> "fth-briefcase";
            case APP -> "fth-package";
            case FREE -> "fth-gift";
        };
    }
}
