package org.keytally.app.organisation.vault;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.core.domain.vault.SignInStep;
import org.kordamp.ikonli.javafx.FontIcon;

/// The page or the code by which a person signs in, with what helps to get there; nothing while there is neither.
public final class SignInPane extends VBox {

    public SignInPane() {
        getStyleClass().add("sign-in");
    }

    void bind(SignInSteps steps, Kit kit) {
        steps.stepProperty().subscribe(now -> show(now, kit));
    }

    private void show(Optional<SignInStep> now, Kit kit) {
        getChildren().clear();
        now.ifPresent(step -> show(step, kit));
        setVisible(now.isPresent());
        setManaged(now.isPresent());
    }

    private void show(SignInStep step, Kit kit) {
        String until = kit.formats().minute(step.until());
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("shared-deeds");
        switch (step) {
            case SignInStep.Page _ -> getChildren().add(sentence(kit.words().of("organisation.sign-in.page", until)));
            case SignInStep.Code(var address, String code, var _) -> {
                Label shown = new Label(code);
                shown.getStyleClass().addAll("big-number", "mono");
                getChildren().addAll(
                        sentence(kit.words().of("organisation.sign-in.code", address, until)), shown);
                buttons.getChildren().add(button(kit.words().of("organisation.sign-in.copy-code"), "fth-copy",
                        () -> kit.outside().copy(code)));
            }
        }
        buttons.getChildren().addAll(
                button(kit.words().of("organisation.sign-in.open"), "fth-external-link",
                        () -> kit.outside().browse(step.address())),
                button(kit.words().of("organisation.sign-in.copy-address"), "fth-copy",
                        () -> kit.outside().copy(step.address().toString())));
        getChildren().add(buttons);
    }

    private static Label sentence(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private static Button button(String text, String icon, Runnable run) {
        Button button = new Button(text, new FontIcon(icon));
        button.getStyleClass().add("small");
        button.setOnAction(_ -> run.run());
        return button;
    }
}
