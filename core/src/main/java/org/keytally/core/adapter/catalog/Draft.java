package org.keytally.core.adapter.catalog;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keytally.core.domain.catalog.About;
import org.keytally.core.domain.catalog.Access;
import org.keytally.core.domain.catalog.FreeRequests;
import org.keytally.core.domain.catalog.HostHabits;
import org.keytally.core.domain.catalog.KeyFacts;
import org.keytally.core.domain.catalog.KeyShape;
import org.keytally.core.domain.catalog.ModelFacts;
import org.keytally.core.domain.catalog.OwnModel;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.SignIn;

/// A provider while its entry is being read.
final class Draft {

    final Map<String, String> texts = new HashMap<>();
    final List<String> variables = new ArrayList<>();
    final List<String> aliases = new ArrayList<>();
    final List<KeyShape> shapes = new ArrayList<>();
    final List<OwnModel> models = new ArrayList<>();
    SignIn signIn = SignIn.BEARER;
    boolean local;
    boolean document;
    boolean paid;
    Optional<FreeRequests> freeRequests = Optional.empty();

    Provider provider() {
        ProviderId id = new ProviderId(texts.getOrDefault("id", ""));
        return new Provider(
                id,
                texts.getOrDefault("name", id.value()),
                local,
                new Access(address("base"), text("dialect"), signIn, habits()),
                new KeyFacts(
                        variables, shapes, document, address("page"), text("mints").map(ProviderId::new)),
                new About(address("status"), text("free_tier"), freeRequests, paid, text("region"),
                        text("recommended"), models.stream().map(model -> facts(id, model)).toList()),
                aliases);
    }

    private static ModelFacts facts(ProviderId id, OwnModel model) {
        return new ModelFacts(id, model.model(), model.context(), model.output(), false, Set.of());
    }

    private HostHabits habits() {
        return new HostHabits(
                text("output_limit").map(Draft::constant).map(HostHabits.OutputLimit::valueOf)
                        .orElse(HostHabits.USUAL.outputLimit()),
                text("streamed_usage").map(Draft::constant).map(HostHabits.StreamedUsage::valueOf)
                        .orElse(HostHabits.USUAL.streamedUsage()),
                text("api_version"));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private Optional<String> text(String field) {
        return Optional.ofNullable(texts.get(field)).filter(value -> !value.isBlank());
    }

    private Optional<URI> address(String field) {
        return text(field).map(URI::create);
    }
}
