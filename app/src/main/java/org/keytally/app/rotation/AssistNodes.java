package org.keytally.app.rotation;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.keytally.app.fx.Chip;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Notice.Tone;
import org.keytally.app.rotation.Assist.Reached;
import org.keytally.app.sign.EnvironmentChip;
import org.keytally.app.sign.PayerBadge;
import org.keytally.app.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/// The parts of the assistant that differ from step to step, and what their buttons do.
record AssistNodes(AssistantViewModel model, Kit kit) {

    List<Node> whose(Assist now) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(new PayerBadge(words(), now.whose().payer()));
        now.whose().environment().ifPresent(where -> nodes.add(new EnvironmentChip(words(), where)));
        Label provider = new Label(now.whose().provider());
        provider.getStyleClass().add("muted");
        nodes.add(provider);
        now.whose().vault().ifPresent(vault -> nodes.add(new Chip(Tone.PLAIN, "fth-cloud", vault)));
        return nodes;
    }

    List<Node> steps(Assist now) {
        List<Node> nodes = new ArrayList<>();
        for (Assist.Step step : now.steps()) {
            Label label = new Label(step.text(), new FontIcon(icon(step.reached())));
            label.getStyleClass().addAll("rotate-step", Words.code(step.reached()));
            label.setWrapText(true);
            label.setAccessibleText(words().of("rotate.reached." + Words.code(step.reached()), step.text()));
            nodes.add(label);
        }
        return nodes;
    }

    private static String icon(Reached reached) {
        return switch (reached) {
            case DONE -> "fth-check-circle";
            case NOW -> "fth-arrow-right-circle";
            case LATER -> "fth-circle";
        };
    }

    List<Node> recorded(List<String> lines) {
        List<Node> nodes = new ArrayList<>();
        Label title = new Label(words().of("rotate.recorded"));
        title.getStyleClass().add("strong");
        nodes.add(title);
        for (String line : lines) {
            Label label = new Label(line);
            label.getStyleClass().addAll("muted", "small-text");
            label.setWrapText(true);
            nodes.add(label);
        }
        return nodes;
    }

    /// Whether a person has something to do at the provider.
    boolean wantsPage(Assist now) {
        return now.whose().page().isPresent() && switch (now.phase()) {
            case BEGIN, BACK -> true;
            case GRACE -> !now.ways().ends();
            case ASKED, READY, DONE -> false;
        };
    }

    /// The verb of what is usually done next; empty where nothing is.
    String verb(Assist now) {
        return switch (now.phase()) {
            case BEGIN -> words().of(now.whose().vault().isPresent() ? "rotate.publish.verb" : "rotate.use.verb");
            case ASKED -> words().of("rotate.go-on");
            case READY -> words().of("rotate.ready.verb");
            case GRACE -> words().of(now.ways().ends() ? "rotate.end.program" : "rotate.end.hand");
            case DONE, BACK -> "";
        };
    }

    Runnable act(Assist now) {
        return switch (now.phase()) {
            case BEGIN -> model::take;
            case ASKED, READY -> () -> model.goOn(false);
            case GRACE -> now.ways().ends() ? () -> end(now) : () -> model.retire(false, false);
            case DONE, BACK -> () -> {};
        };
    }

    /// What else can be done.
    List<Node> others(Assist now) {
        List<Node> nodes = new ArrayList<>();
        if (now.ways().makes()) {
            nodes.add(button(words().of("rotate.make.verb", now.whose().provider()), "fth-cpu", model::make));
        }
        if (now.phase() == Phase.READY) {
            nodes.add(button(words().of("rotate.ready.anyway"), "fth-fast-forward", () -> model.goOn(true)));
        }
        if (now.phase() == Phase.GRACE) {
            nodes.add(button(words().of("rotate.back"), "fth-corner-up-left", () -> goBack(now)));
            if (model.unprovenProperty().get()) {
                nodes.add(button(words().of("rotate.said"), "fth-user-check", () -> say(now)));
            }
        }
        return nodes;
    }

    private void end(Assist now) {
        kit.dialogs().ask(
                words().of("rotate.end.title", now.whose().label()),
                new AssistWords(words(), kit.formats()).ending(now),
                words().of("rotate.end.verb"),
                () -> model.retire(false, now.ways().early().isPresent()));
    }

    private void say(Assist now) {
        kit.dialogs().ask(
                words().of("rotate.said.title", now.whose().label()),
                words().of("rotate.said.text", now.whose().provider()),
                words().of("rotate.said"),
                () -> model.retire(true, true));
    }

    private void goBack(Assist now) {
        kit.dialogs().ask(
                words().of("rotate.back.title", now.whose().label()),
                now.whose().vault()
                        .map(vault -> words().of("rotate.back.shared", vault))
                        .orElseGet(() -> words().of("rotate.back.text")),
                words().of("rotate.back"),
                model::back);
    }

    private Button button(String verb, String icon, Runnable run) {
        Button button = new Button(verb, new FontIcon(icon));
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> run.run());
        return button;
    }

    private Words words() {
        return kit.words();
    }
}
