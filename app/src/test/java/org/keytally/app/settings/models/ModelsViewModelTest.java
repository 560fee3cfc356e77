package org.keytally.app.settings.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.keytally.app.fx.Showing;
import org.keytally.app.settings.values.TriedValues;
import org.keytally.core.domain.catalog.PriceBook;
import org.keytally.core.domain.model.ModelRegister;
import org.keytally.core.domain.model.ModelRules;
import org.keytally.core.domain.model.Tier;
import org.keytally.core.usecase.models.Models;

final class ModelsViewModelTest {

    private final TriedValues tried = new TriedValues();
    private ModelRules rules = ModelRules.NONE;
    private final Models models = new Models(
            new Register(), tried.home.keys, tried.home::providers, () -> new PriceBook(List.of()),
            tried.home.witness, tried.home.clock);
    private final ModelsViewModel model = new ModelsViewModel(
            new ModelCases(
                    tried.home::providers, () -> models.mappings().list(), wish -> models.map().map(wish),
                    where -> models.unmap().unmap(where)),
            tried.tasks, tried.words, tried.notices::add);

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
                new ModelCases(
                        () -> {
                            if (!isMended[0]) {
                                throw new IllegalStateException("a file of somebody's own");
                            }
                            return tried.home.providers();
                        },
                        () -> models.mappings().list(), wish -> models.map().map(wish),
                        where -> models.unmap().unmap(where)),
                tried.tasks, tried.words, tried.notices::add);
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
        model.typeProperty().set("resume");
        model.modelProperty().set("gpt-4o");
        model.providerProperty().set("openai");

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

        model.typeProperty().set("resume");
        model.modelProperty().set("gpt-4o");
        model.tierProperty().set(Tier.CHEAP);
        model.map();
        assertThat(model.problemProperty().get()).startsWith("Say either a model or a tier");

        model.tierProperty().set(null);
        model.providerProperty().set("nobody");
        model.map();
        assertThat(model.problemProperty().get()).contains("nobody");
        assertThat(rules).isEqualTo(ModelRules.NONE);
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
