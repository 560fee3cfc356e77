package org.keytally.app.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import org.keytally.app.fx.Chip;
import org.keytally.app.fx.Notice.Tone;
import org.keytally.app.sign.PayerBadge;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.usecase.prompt.Offer;

/// Who would pay for the next prompt, and about how much, at a glance.
final class PayerGlance {

    private final Words words;
    private final Formats formats;
    private final PayerText payers;

    PayerGlance(Words words, Formats formats) {
        this.words = words;
        this.formats = formats;
        this.payers = new PayerText(words);
    }

    Node of(Outlook outlook) {
        List<Labeled> parts = switch (outlook) {
            case Outlook.Unknown _ -> List.of();
            case Outlook.Shut(Refusal why) -> List.of(new Chip(
                    Tone.WARNING, "fth-alert-triangle",
                    words.of(why instanceof Refusal.NoKey ? "prompt.glance.no-key" : "prompt.glance.shut")));
            case Outlook.Open open -> parts(open);
        };
        HBox box = new HBox(parts.toArray(Node[]::new));
        box.getStyleClass().add("payer-glance");
        return box;
    }

    /// The same for those who hear it.
    String said(Outlook outlook) {
        Node node = of(outlook);
        String said = ((HBox) node).getChildren().stream()
                .map(part -> ((Labeled) part).getText())
                .collect(Collectors.joining(", "));
        return words.of("prompt.glance.said", said);
    }

    private List<Labeled> parts(Outlook.Open open) {
        List<Labeled> parts = new ArrayList<>();
        open.offers().forEach(seen -> parts.add(badge(seen.offer())));
        if (open.isAsking()) {
            parts.add(new Label(words.of("prompt.glance.ask")));
        } else {
            cost(open.offers().getFirst()).map(Label::new).ifPresent(parts::add);
        }
        return parts;
    }

    private PayerBadge badge(Offer offer) {
        PayerBadge badge = new PayerBadge(words);
        badge.tell(offer.payer(), payers.badge(offer.payer(), offer.payerName()));
        return badge;
    }

    /// About what it costs; none before there is a prompt, and for what is free.
    Optional<String> cost(Outlook.Seen seen) {
        boolean isThere = seen.offer().worst().isPresent();
        if (!isThere || seen.offer().route().provider().isLocal()) {
            return Optional.empty();
        }
        return Optional.of(seen.about()
                .map(formats::estimate)
                .orElseGet(() -> Formats.UNKNOWN + " " + words.of("prompt.receipt.cost-unknown")));
    }
}
