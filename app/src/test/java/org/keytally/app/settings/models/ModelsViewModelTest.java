package org.keytally.app.settings.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.keytally.app.fx.PartsAgain;
import org.keytally.app.fx.Showing;
import org.keytally.app.settings.values.TriedValues;
import org.keytally.app.words.Formats;
import org.keytally.app.words.FreeMeter;
import org.keytally.core.domain.catalog.About;
import org.keytally.core.domain.catalog.Access;
import org.keytally.core.domain.catalog.KeyFacts;
import org.keytally.core.domain.catalog.ModelBadge;
import org.keytally.core.domain.catalog.ModelFacts;
import org.keytally.core.domain.catalog.OwnModel;
import org.keytally.core.domain.catalog.OwnProvider;
import org.keytally.core.domain.catalog.OwnProviderBook;
import org.keytally.core.domain.catalog.PriceBook;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderFault;
import org.keytally.core.domain.catalog.ProviderFaultException;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.catalog.SignIn;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.model.ModelRegister;
import org.keytally.core.domain.model.ModelRules;
import org.keytally.core.domain.model.PromptType;
import org.keytally.core.domain.model.Tier;
import org.keytally.core.usecase.models.ChangeProviders;
import org.keytally.core.usecase.models.Models;
import org.keytally.core.usecase.usage.MeasureFreeTier;

final class ModelsViewModelTest {

    private final TriedValues tried = new TriedValues();
    private final Remembered own = new Remembered();
    private ModelRules rules = ModelRules.NONE;
    private final Models models = new Models(
            new Register(), tried.home.keys, tried.home::providers, () -> new PriceBook(List.of()),
            tried.home.witness, tried.home.clock);
    private final ModelsViewModel model = new ModelsViewModel(
            cases(tried.home::providers), tried.tasks, tried.words, new Formats(tried.words, ZoneOffset.UTC),
            tried.notices::add);
    private final TiersViewModel tiers = new TiersViewModel(
            cases(tried.home::providers).tiers(), tried.tasks, tried.words, new Formats(tried.words, ZoneOffset.UTC),
            tried.notices::add);

    @Test
    void listsPromptTypesAndProviders() {
        model.read();

        assertThat(model.mappings()).extracting(MappingLine::type).contains("chat", "resume");
        assertThat(model.mappings()).noneMatch(MappingLine::isMapped);
        assertThat(model.providers()).extracting(ProviderLine::name).contains("OpenAI", "Ollama");
        assertThat(model.providers()).filteredOn(line -> line.name().equals("OpenAI"))
                .allMatch(line -> line.text().contains("https://api.openai.com") && line.keys().isPresent());
    }

    @Test
    void saysThatNothingCouldBeReadAndReadsAgain() {
        boolean[] isMended = {false};
        ModelsViewModel broken = new ModelsViewModel(
                cases(() -> {
                    if (!isMended[0]) {
                        throw new IllegalStateException("a file of somebody's own");
                    }
                    return tried.home.providers();
                }),
                tried.tasks, tried.words, new Formats(tried.words, ZoneOffset.UTC), tried.notices::add);
        broken.read();
        assertThat(broken.showingProperty().get()).isInstanceOf(Showing.Broken.class);

        isMended[0] = true;
        if (broken.showingProperty().get() instanceof Showing.Broken(var _, var _, var next)) {
            next.orElseThrow().run().run();
        }
        assertThat(broken.showingProperty().get()).isEqualTo(Showing.READY);
        assertThat(broken.providers()).isNotEmpty();
    }

    @Test
    void mapsATypeAndTakesItBack() {
        model.draft().type.set("resume");
        model.draft().model.set("gpt-4o");
        model.draft().provider.set("openai");

        model.map();

        assertThat(model.mappings()).filteredOn(MappingLine::isMapped).extracting(MappingLine::text)
                .containsExactly("gpt-4o · openai");
        model.unmap(model.mappings().stream().filter(MappingLine::isMapped).findFirst().orElseThrow());
        assertThat(model.mappings()).noneMatch(MappingLine::isMapped);
    }

    @Test
    void saysWhatIsWrong() {
        model.map();
        assertThat(model.problemProperty().get()).startsWith("Say a prompt type");

        model.draft().type.set("resume");
        model.draft().model.set("gpt-4o");
        model.draft().tier.set(Tier.CHEAP);
        model.map();
        assertThat(model.problemProperty().get()).startsWith("Say either a model or a tier");

        model.draft().tier.set(null);
        model.draft().provider.set("nobody");
        model.map();
        assertThat(model.problemProperty().get()).contains("nobody");
        assertThat(rules).isEqualTo(ModelRules.NONE);
    }

    @Test
    void mapsATypeToATierWithAKeyAnEnvironmentAndLimits() {
        tried.home.add("Work");
        model.read();
        assertThat(model.keys()).containsExactly("Work");

        model.draft().type.set("resume");
        model.draft().tier.set(Tier.CHEAP);
        model.draft().orCheaper.set(true);
        model.draft().key.set("Work");
        model.draft().environment.set(Environment.STAGING);
        model.draft().maxTokens.set("2000");
        model.draft().temperature.set("0.5");
        model.draft().hours.set("20:00-08:00");
        model.map();

        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.mappings()).filteredOn(MappingLine::isMapped).extracting(MappingLine::text).first().asString()
                .startsWith("the cheapest of tier cheap · openai · staging · 20:00-08:00 · with a key of its own"
                        + " · at most 2,000 tokens · temperature 0.5");
    }

    @Test
    void namesWhatOfARuleCannotBe() {
        model.draft().type.set("resume");
        model.draft().model.set("gpt-4o");
        model.draft().maxTokens.set("many");
        model.map();
        assertThat(model.problemProperty().get()).contains("number of tokens");

        model.draft().maxTokens.set("");
        model.draft().temperature.set("3");
        model.map();
        assertThat(model.problemProperty().get()).contains("from 0 to 2");

        model.draft().temperature.set("");
        model.draft().hours.set("at night");
        model.map();
        assertThat(model.problemProperty().get()).contains("08:00-20:00");

        model.draft().hours.set("");
        model.draft().key.set("Nobody's");
        model.map();
        assertThat(model.problemProperty().get()).contains("Nobody's");
    }

    @Test
    void putsAModelIntoATierAndTakesOneOut() {
        tiers.read();
        int before = tiers.lines().size();
        tiers.providerProperty().set("openai");
        tiers.modelProperty().set("my-fine-tune");
        tiers.add();

        assertThat(tiers.lines()).hasSize(before + 1);
        TierLine mine = tiers.lines().stream()
                .filter(line -> line.model().model().equals("my-fine-tune"))
                .findFirst()
                .orElseThrow();
        assertThat(mine.text()).endsWith("takes 16,000 tokens at once");
        assertThat(mine.badges()).containsExactly(ModelBadge.FASTEST);
        tiers.takeOut(mine);
        assertThat(tiers.lines()).hasSize(before);
        tried.notices.getLast().next().orElseThrow().run().run();
        assertThat(tiers.lines()).hasSize(before + 1);

        tiers.providerProperty().set("nobody");
        tiers.modelProperty().set("m");
        tiers.add();
        assertThat(tiers.problemProperty().get()).contains("nobody");
    }

    @Test
    void showsHowMuchOfTheFreeRequestsWasUsed() {
        model.read();

        FreeMeter meter = model.providers().stream()
                .filter(line -> line.name().equals("Groq"))
                .findFirst()
                .flatMap(ProviderLine::free)
                .orElseThrow();
        assertThat(meter.text()).isEqualTo("3,500 of 7,000 free requests today · 6 of 60 in the last minute");
        assertThat(meter.used()).isEqualByComparingTo("0.5");
    }

    @Test
    void addsChangesAndRemovesAProviderOfOnesOwn() {
        EditProviderViewModel editor = editor(Optional.empty());
        editor.idProperty().set("openai");
        editor.save();
        assertThat(editor.problemProperty().get()).isEqualTo("the name \"openai\" belongs to another provider.");

        editor.idProperty().set("shed");
        editor.baseProperty().set("http://127.0.0.1:8080/v1");
        editor.localProperty().set(true);
        editor.save();
        assertThat(own.entries).containsExactly(
                new OwnProvider("shed", "", "http://127.0.0.1:8080/v1", "openai-chat", "", true, List.of()));
        assertThat(saved).isEqualTo(1);

        EditProviderViewModel again = editor(Optional.of(own.entries.getFirst()));
        assertThat(again.isNew()).isFalse();
        assertThat(again.baseProperty().get()).isEqualTo("http://127.0.0.1:8080/v1");
        again.recommendedProperty().set("m-1");
        again.save();
        assertThat(own.entries).extracting(OwnProvider::recommended).containsExactly("m-1");

        model.remove(own.entries.getFirst());
        assertThat(own.entries).isEmpty();
    }

    @Test
    void saysInItsPlaceThatATierCouldNotBeRead() {
        new PartsAgain(tried.tasks, tiers.showingProperty()::get).breaksAndComesBack(tiers::read);
        assertThat(tiers.lines()).isNotEmpty();
    }

    @Test
    void saysHowMuchTheModelsOfAProviderOfOnesOwnTake() {
        EditProviderViewModel editor = editor(Optional.of(new OwnProvider(
                "shed", "", "http://127.0.0.1:8080/v1", "", "", true,
                List.of(new OwnModel("m-1", OptionalLong.of(32_768), OptionalLong.empty())))));
        assertThat(editor.models()).extracting(each -> each.contextProperty().get()).containsExactly("32768");
        editor.addModel();
        editor.addModel();
        ModelDraft added = editor.models().get(1);
        added.contextProperty().set("128,000");
        own.entries.add(new OwnProvider("shed", "", "http://127.0.0.1:8080/v1", "", "", true, List.of()));
        for (String wrong : List.of("128k", "0", "-1", "9999999999999")) {
            added.modelProperty().set("m-2");
            added.outputProperty().set(wrong);
            editor.save();
            assertThat(editor.problemProperty().get()).as(wrong).contains("m-2", "whole numbers of tokens");
        }
        added.outputProperty().set(" ");
        editor.save();

        assertThat(own.entries.getFirst().models()).containsExactly(
                new OwnModel("m-1", OptionalLong.of(32_768), OptionalLong.empty()),
                new OwnModel("m-2", OptionalLong.of(128_000), OptionalLong.empty()));
        editor.removeModel(editor.models().getFirst());
        assertThat(editor.models()).extracting(each -> each.modelProperty().get()).containsExactly("m-2", "");
    }

    private int saved;

    private EditProviderViewModel editor(Optional<OwnProvider> former) {
        return new EditProviderViewModel(
                cases(this::providers), former, tried.tasks, tried.words, tried.notices::add, () -> saved++);
    }

    private ModelCases cases(Supplier<Providers> providers) {
        return new ModelCases(
                providers,
                provider -> provider.about().freeRequests().map(free -> new MeasureFreeTier.Measured(free, 3500, 6)),
                () -> new ChangeProviders(own, this::providers, tried.home.keys, tried.home.witness),
                new ModelCases.Mappings(
                        () -> models.mappings().list(), wish -> models.map().map(wish),
                        where -> models.unmap().unmap(where),
                        () -> tried.home.keys.all().stream().map(Key::label).toList()),
                new ModelCases.Tiers(
                        () -> models.tiers().list(Optional.empty(), PromptType.of("chat").usual()),
                        models::changeTier,
                        model -> model.model().equals("my-fine-tune")
                                ? Optional.of(new ModelFacts(
                                        model.provider(), model.model(), OptionalLong.of(16_000),
                                        OptionalLong.empty(), false, Set.of(ModelBadge.FASTEST)))
                                : Optional.empty()));
    }

    // Those that come with the program, and those that were added.
    private Providers providers() {
        return new Providers(tried.home.providers().all(), own.entries.stream()
                .map(entry -> new Provider(
                        new ProviderId(entry.id()), entry.id(), entry.isLocal(),
                        new Access(Optional.of(URI.create(entry.base())), Optional.of(entry.dialect()), SignIn.BEARER),
                        new KeyFacts(List.of(), List.of(), false, Optional.empty()),
                        new About(Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(),
                                Optional.of(entry.recommended()), List.of()),
                        List.of()))
                .toList());
    }

    /// A book that only remembers, and knows that names are taken.
    private static final class Remembered implements OwnProviderBook {

        private final List<OwnProvider> entries = new ArrayList<>();

        @Override
        public Change adding(OwnProvider entry) {
            if (entry.id().equals("openai")) {
                throw new ProviderFaultException(new ProviderFault(ProviderFault.Kind.NAME_TAKEN, 1, entry.id()));
            }
            return () -> entries.add(entry);
        }

        @Override
        public Change changing(OwnProvider entry) {
            return () -> entries.replaceAll(one -> one.id().equals(entry.id()) ? entry : one);
        }

        @Override
        public Change removing(ProviderId id) {
            return () -> entries.removeIf(one -> one.id().equals(id.value()));
        }
    }

    private final class Register implements ModelRegister {

        @Override
        public ModelRules rules() {
            return rules;
        }

        @Override
        public ModelRules change(UnaryOperator<ModelRules> change) {
            ModelRules former = rules;
            rules = change.apply(former);
            return former;
        }
    }
}
