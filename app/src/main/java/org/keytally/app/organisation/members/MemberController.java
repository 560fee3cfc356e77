package org.keytally.app.organisation.members;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Shown;
import org.keytally.app.fx.TextConverter;
import org.keytally.core.domain.budget.Tier;

/// Binds the dialogue in which a member is taken in or changed.
final class MemberController {

    private final MemberEditing model;
    private final Kit kit;

    @FXML
    private Label title;
    @FXML
    private VBox request;
    @FXML
    private TextField file;
    @FXML
    private VBox who;
    @FXML
    private Label asking;
    @FXML
    private Label id;
    @FXML
    private ComboBox<Tier> tier;
    @FXML
    private TextField limit;
    @FXML
    private TextField reason;
    @FXML
    private DatePicker until;
    @FXML
    private CheckBox pilot;
    @FXML
    private ProgressIndicator progress;
    @FXML
    private Label problem;
    @FXML
    private Button save;

    private MemberController(MemberEditing model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    /// The dialogue, ready to be shown.
    static Region dialogue(MemberEditing model, Kit kit) {
        return (Region) kit.views().load(new MemberController(model, kit));
    }

    @FXML
    private void initialize() {
        title.setText(model.title());
        save.setText(model.verb());
        request.setVisible(model instanceof AddMemberViewModel);
        request.setManaged(request.isVisible());
        if (model instanceof AddMemberViewModel adding) {
            file.textProperty().bindBidirectional(adding.fileProperty());
            asking.textProperty().bind(adding.askingProperty());
            id.textProperty().bind(adding.idProperty());
            Shown.when(who, id.textProperty().isNotEmpty());
        }
        CapViewModel cap = model.cap();
        tier.getItems().setAll(Tier.values());
        tier.setConverter(new TextConverter<>(tier::getItems, cap::text));
        tier.valueProperty().bindBidirectional(cap.tierProperty());
        limit.textProperty().bindBidirectional(cap.limitProperty());
        reason.textProperty().bindBidirectional(cap.reasonProperty());
        until.valueProperty().bindBidirectional(cap.untilProperty());
        pilot.selectedProperty().bindBidirectional(cap.pilotProperty());
        progress.visibleProperty().bind(model.workingProperty());
        problem.textProperty().bind(model.problemProperty());
        Shown.when(problem, problem.textProperty().isNotEmpty());
        save.disableProperty().bind(model.workingProperty());
    }

    @FXML
    private void choose() {
        kit.outside().chooseFile(kit.words().of("organisation.members.request"))
                .ifPresent(path -> file.setText(path.toString()));
    }

    @FXML
    private void save() {
        model.save();
    }

    @FXML
    private void cancel() {
        kit.dialogs().close();
    }
}
