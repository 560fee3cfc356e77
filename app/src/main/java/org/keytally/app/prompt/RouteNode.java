package org.keytally.app.prompt;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Chip;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Notice.Tone;
import org.keytally.app.sign.PayerBadge;
import org.keytally.app.words.BudgetNames;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.prompt.Decision;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.Step;

/// Why this key: every key that was looked at as a row, with what becomes of it and the reason.
final class RouteNode extends VBox {

    private final Kit kit;
    private final PayerText payers;
    private final PayerGlance glance;

    RouteNode(Kit kit, BudgetNames names, Outlook outlook) {
        this.kit = kit;
        this.payers = new PayerText(kit.words());
        this.glance = new PayerGlance(kit.words(), kit.formats());
        getStyleClass().add("route");
        switch (outlook) {
            case Outlook.Unknown _ -> add("prompt.route.unknown");
            case Outlook.Shut(Refusal why) -> {
                Trouble trouble = new TroubleWords(kit.words(), kit.formats(), names).of(why);
                getChildren().addAll(sentence(trouble.title(), "strong"), sentence(trouble.text(), "muted"));
                rows(steps(why));
            }
            case Outlook.Open open -> {
                if (open.isAsking()) {
                    add("prompt.route.asks");
                }
                open.offers().forEach(this::way);
            }
        }
    }

    private void way(Outlook.Seen seen) {
        getChildren().add(head(seen));
        List<Step> steps = seen.offer().route().steps();
        if (steps.isEmpty()) {
            add("prompt.route.keyless");
        }
        rows(steps);
    }

    /// Who pays, for which model, and how much.
    private Node head(Outlook.Seen seen) {
        PayerBadge badge = new PayerBadge(kit.words());
        badge.tell(seen.offer().payer(), payers.badge(seen.offer().payer(), seen.offer().payerName()));
        String provider = seen.offer().route().provider().name();
        Label model = new Label(provider + seen.offer().model().map(name -> " · " + name).orElse(""));
        model.getStyleClass().add("strong");
        badge.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(badge, model);
        line.getStyleClass().add("route-head");
        HBox money = new HBox();
        money.getStyleClass().add("route-head");
        glance.cost(seen).ifPresent(cost -> money.getChildren().add(new Label(cost)));
        seen.offer().worst().flatMap(worst -> worst.cost()).filter(most -> !most.isZero()).ifPresent(most -> {
            Label label = new Label(kit.words().of("prompt.route.most", kit.formats().money(most)));
            label.getStyleClass().add("muted");
            label.setTooltip(new Tooltip(kit.formats().exact(most)));
            money.getChildren().add(label);
        });
        return money.getChildren().isEmpty() ? line : new VBox(line, money);
    }

    private void rows(List<Step> steps) {
        steps.forEach(step -> getChildren().add(row(step)));
    }

    private Node row(Step step) {
        Label label = new Label(step.key().label());
        label.getStyleClass().add("strong");
        Label masked = new Label(step.key().trace().fingerprint().masked());
        masked.getStyleClass().addAll("mono", "muted", "small-text");
        HBox first = new HBox(label, new PayerBadge(kit.words(), Payer.of(step.key().scope())), masked, gap(),
                chip(step.decision()));
        first.setAlignment(Pos.CENTER_LEFT);
        first.getStyleClass().add("route-first");
        VBox row = new VBox(first);
        step.reason().map(reason -> sentence(kit.words().of("prompt.route.reason", payers.why(reason)), "muted"))
                .ifPresent(row.getChildren()::add);
        row.getStyleClass().add("route-row");
        row.setAccessibleText(step.key().label() + ", " + kit.words().of("prompt.decision", step.decision())
                + step.reason().map(reason -> ", " + payers.why(reason)).orElse(""));
        return row;
    }

    private Chip chip(Decision decision) {
        String word = kit.words().of("prompt.decision", decision);
        return switch (decision) {
            case CHOSEN, USED -> new Chip(Tone.GOOD, "fth-check", word);
            case FALLBACK -> new Chip(Tone.PLAIN, "fth-corner-down-right", word);
            case SKIPPED, UNUSED -> new Chip(Tone.PLAIN, "fth-minus", word);
            case FAILED -> new Chip(Tone.BAD, "fth-x", word);
        };
    }

    private void add(String name) {
        getChildren().add(sentence(kit.words().of(name), "muted"));
    }

    private static Label sentence(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static List<Step> steps(Refusal why) {
        return switch (why) {
            case Refusal.NoKey none -> none.steps();
            case Refusal.Barred barred -> barred.steps();
            default -> List.of();
        };
    }
}
