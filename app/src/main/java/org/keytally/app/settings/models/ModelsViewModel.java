package org.keytally.app.settings.models;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.model.Mapping;
import org.keytally.core.domain.model.MappingLimits;
import org.keytally.core.domain.model.MappingTarget;
import org.keytally.core.domain.model.OfferedModel;
import org.keytally.core.domain.model.PromptType;
import org.keytally.core.domain.model.Tier;
import org.keytally.core.usecase.models.ListMappings;
import org.keytally.core.usecase.models.MapModel;
import org.keytally.core.usecase.models.MappingRefusal;
import org.keytally.core.usecase.models.MappingWish;

/// The prompt types with their models, and the providers.
final class ModelsViewModel {

    private final ModelCases cases;
    private final Tasks tasks;
    private final Words words;
    private final Notices notices;
    private final ObservableList<MappingLine> mappings = FXCollections.observableArrayList();
    private final ObservableList<ProviderLine> providers = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.LOADING);
    private final StringProperty type = new SimpleStringProperty("");
    private final StringProperty provider = new SimpleStringProperty("");
    private final StringProperty model = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Tier> tier = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /// What was read at once.
    private record Found(Providers providers, List<ListMappings.Line> mappings) {}

    ModelsViewModel(ModelCases cases, Tasks tasks, Words words, Notices notices) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.notices = notices;
    }

    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    ObservableList<MappingLine> mappings() {
        return mappings;
    }

    ObservableList<ProviderLine> providers() {
        return providers;
    }

    StringProperty typeProperty() {
        return type;
    }

    StringProperty providerProperty() {
        return provider;
    }

    StringProperty modelProperty() {
        return model;
    }

    /// In place of a model: the cheapest of a tier by the prices of the day.
    ObjectProperty<@Nullable Tier> tierProperty() {
        return tier;
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void read() {
        tasks.run(() -> new Found(cases.providers().get(), cases.mappings().get()), this::show, this::broken);
    }

    /// Lays down what was put together.
    void map() {
        problem.set("");
        boolean hasModel = !model.get().isBlank();
        if (!PromptType.isPossible(type.get())) {
            problem.set(words.of("settings.models.bad-type"));
        } else if (hasModel == (tier.get() != null)) {
            problem.set(words.of("settings.models.one-of-both"));
        } else if (hasModel && !OfferedModel.isPossible(model.get())) {
            problem.set(words.of("settings.prices.bad-model"));
        } else {
            MappingWish wish = new MappingWish(
                    new MappingWish.Where(type.get(), Optional.empty(), Optional.empty()),
                    Optional.of(provider.get().strip()).filter(text -> !text.isEmpty()),
                    Optional.of(model.get().strip()).filter(text -> !text.isEmpty()),
                    Optional.ofNullable(tier.get()), false, Optional.empty(), MappingLimits.NONE);
            tasks.run(() -> cases.map().apply(wish), this::show);
        }
    }

    void unmap(MappingLine line) {
        tasks.run(() -> cases.unmap().apply(line.where()), _ -> {
            notices.tell(Notice.plain(words.of("settings.models.unmapped", line.type())));
            read();
        });
    }

    private void show(Found found) {
        mappings.setAll(found.mappings().stream().map(this::line).toList());
        providers.setAll(found.providers().all().stream()
                .sorted(Comparator.comparing(Provider::name, String.CASE_INSENSITIVE_ORDER))
                .map(one -> line(one, found.providers()))
                .toList());
        showing.set(Showing.READY);
    }

    private void broken() {
        showing.set(new Showing.Broken(
                words.of("settings.models.broken.title"), words.of("settings.models.broken.text"),
                Optional.of(new Notice.Next(words.of("unlock.retry"), this::read))));
    }

    private void show(MapModel.Result result) {
        switch (result) {
            case MapModel.Result.Mapped(Mapping mapping, var _) -> {
                model.set("");
                tier.set(null);
                notices.tell(Notice.good(
                        words.of("settings.is", mapping.place().type().name(), target(mapping.target()))));
                read();
            }
            case MapModel.Result.Refused(MappingRefusal why) -> problem.set(refusal(why));
        }
    }

    private String refusal(MappingRefusal why) {
        return switch (why) {
            case MappingRefusal.UnknownProvider(String name, var _) -> words.of("refusal.unknown-provider", name);
            case MappingRefusal.AnswersNone(var one) -> words.of("settings.models.answers-none", one.name());
            case MappingRefusal.EmptyTier(var _, String of) -> words.of("settings.models.empty-tier", of);
            case MappingRefusal.UnknownKey _,MappingRefusal.OtherProvider _,MappingRefusal.TwoProviders _,MappingRefusal.NothingSaid _ ->
                words.of("settings.models.one-of-both");
        };
    }

    private MappingLine line(ListMappings.Line line) {
        Optional<Mapping> mapping = line.mapping();
        MappingWish.Where where = new MappingWish.Where(
                line.type().name(),
                mapping.flatMap(one -> one.place().key()).map(KeyId::value),
                mapping.flatMap(one -> one.place().environment()),
                mapping.flatMap(one -> one.place().hours()));
        String said = mapping.map(one -> target(one.target())).orElseGet(() -> words.of("settings.models.usual"));
        String narrow = where.environment().map(one -> " · " + words.of("sign.environment", one)).orElse("")
                + where.hours().map(hours -> " · " + hours).orElse("");
        String today = line.today()
                .map(one -> " · " + words.of("settings.models.today", one.model().model()))
                .orElse("");
        return new MappingLine(line.type().name(), said + narrow + today, mapping.isPresent(), where);
    }

    private String target(MappingTarget target) {
        String at = target.provider().map(ProviderId::value).map(id -> " · " + id).orElse("");
        return switch (target) {
            case MappingTarget.Named named -> named.model() + at;
            case MappingTarget.InTier in -> words.of("settings.models.cheapest", words.of("tier", in.tier())) + at;
            case MappingTarget.AsUsual _ -> words.of("settings.models.usual") + at;
        };
    }

    private ProviderLine line(Provider one, Providers all) {
        List<String> said = new ArrayList<>();
        said.add(one.access().base().map(URI::toString).orElseGet(() -> words.of("settings.models.own-address")));
        one.access().dialect().ifPresent(said::add);
        one.about().recommendedModel().ifPresent(name -> said.add(words.of("settings.models.recommended", name)));
        one.about().freeTier().ifPresent(said::add);
        if (one.isLocal()) {
            said.add(words.of("settings.models.local"));
        }
        String name = all.isOwn(one) ? words.of("settings.models.own", one.name()) : one.name();
        return new ProviderLine(name, String.join(" · ", said), one.keys().page(), one.about().statusPage());
    }
}
