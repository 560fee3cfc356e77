package org.keytally.app.secret;

import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.SecretField;
import org.keytally.app.fx.Shown;

/// The controls of a dialogue into which a secret comes, bound to what becomes of it.
public record SecretEntryPane(
        SecretField secret, ProgressIndicator progress, Label tested, Label problem, CheckBox waived) {

    /// Binds them; whatever was typed is forgotten when the dialogue is gone.
    public void bind(SecretEntry entry, Kit kit) {
        secret.setOnPasted(new Pasting(kit, entry::refused));
        tested.textProperty().bind(entry.testedProperty());
        show(progress, entry.testingProperty());
        problem.textProperty().bind(entry.problemProperty());
        show(problem, problem.textProperty().isNotEmpty());
        waived.selectedProperty().bindBidirectional(entry.waivedProperty());
        waived.visibleProperty().bind(entry.waivableProperty());
        kit.dialogs().whenClosed(secret, entry::wipe);
    }

    private static void show(Region region, BooleanExpression isShown) {
        Shown.when(region, isShown);
    }
}
