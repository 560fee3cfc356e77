package org.keytally.app.settings.models;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Formats;
import org.keytally.app.words.FreeMeter;
import org.keytally.app.words.ProviderText;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.OwnProvider;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.model.Mapping;
import org.keytally.core.domain.model.MappingLimits;
import org.keytally.core.domain.model.MappingTarget;
import org.keytally.core.usecase.models.ChangeProviders;
import org.keytally.core.usecase.models.ListMappings;
import org.keytally.core.usecase.models.MapModel;
import org.keytally.core.usecase.models.MappingRefusal;
import org.keytally.core.usecase.models.MappingWish;

/// The prompt types with their models, and the providers.
final class ModelsViewModel {

    private final ModelCases cases;
    private final Tasks tasks;
    private final Words words;
    private final Formats formats;
    private final Notices notices;
    private final ObservableList<MappingLine> mappings = FXCollections.observableArrayList();
    private final ObservableList<ProviderLine> providers = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.LOADING);
    private final ObservableList<String> keys = FXCollections.observableArrayList();
    private final MappingDraft draft = new MappingDraft();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /// What was read at once.
    private record Found(List<ProviderLine> providers, List<ListMappings.Line> mappings, List<String> keys) {}

    ModelsViewModel(ModelCases cases, Tasks tasks, Words words, Formats formats, Notices notices) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.formats = formats;
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

    /// The labels of the keys there are.
    ObservableList<String> keys() {
        return keys;
    }

    /// The rule that is being put together.
    MappingDraft draft() {
        return draft;
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void read() {
        tasks.run(this::found, this::show, this::broken);
    }

    /// Lays down what was put together.
    void map() {
        switch (draft.read()) {
            case MappingDraft.Reading.Wrong(String name) -> problem.set(words.of(name));
            case MappingDraft.Reading.Wish(MappingWish wish) -> {
                problem.set("");
                tasks.run(() -> cases.mappings().map().apply(wish), this::show);
            }
        }
    }

    void unmap(MappingLine line) {
        tasks.run(() -> cases.mappings().unmap().apply(line.where()), _ -> {
            notices.tell(Notice.plain(words.of("settings.models.unmapped", line.type())));
            read();
        });
    }

    /// Removes a provider of a person's own.
    void remove(OwnProvider own) {
        tasks.run(() -> cases.own().get().remove(own.id()), result -> {
            notices.tell(result instanceof ChangeProviders.Result.Done
                    ? Notice.plain(words.of("settings.provider.removed", own.id()))
                    : Notice.bad(new ProviderWords(words).of(result)));
            read();
        });
    }

    private Found found() {
        Providers all = cases.providers().get();
        return new Found(
                all.all().stream()
                        .sorted(Comparator.comparing((Provider one) -> !all.isOwn(one))
                                .thenComparing(Provider::name, String.CASE_INSENSITIVE_ORDER))
                        .map(one -> line(one, all))
                        .toList(),
                cases.mappings().list().get(),
                cases.mappings().keys().get());
    }

    private void show(Found found) {
        mappings.setAll(found.mappings().stream().map(this::line).toList());
        providers.setAll(found.providers());
        keys.setAll(found.keys());
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
                draft.clear();
                notices.tell(Notice.good(
                        words.of("settings.is", mapping.place().type().name(), target(mapping.target()))));
                read();
            }
            case MapModel.Result.Refused(MappingRefusal why) -> problem.set(new MappingWords(words).of(why));
        }
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
                + where.hours().map(hours -> " · " + hours).orElse("")
                + mapping.map(this::limits).orElse("");
        String today = line.today()
                .map(one -> " · " + words.of("settings.models.today", one.model().model()))
                .orElse("");
        return new MappingLine(line.type().name(), said + narrow + today, mapping.isPresent(), where);
    }

    private String limits(Mapping mapping) {
        MappingLimits limits = mapping.limits();
        return mapping.key().map(_ -> " · " + words.of("settings.models.with-key")).orElse("")
                + (limits.maxTokens().isPresent()
                        ? " · " + words.of("settings.models.at-most", formats.count(limits.maxTokens().getAsInt()))
                        : "")
                + limits.temperature()
                        .map(heat -> " · " + words.of("settings.models.heat", heat.toPlainString()))
                        .orElse("");
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
        said.addAll(new ProviderText(words).facts(one));
        String name = all.isOwn(one) ? words.of("settings.models.own", one.name()) : one.name();
        return new ProviderLine(
                name, String.join(" · ", said), one.keys().page(), one.about().statusPage(),
                cases.free().apply(one).map(measured -> FreeMeter.of(measured, words, formats)),
                all.isOwn(one) ? Optional.of(ChangeProviders.entry(one)) : Optional.empty());
    }
}
