package org.keytally.app.settings.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keytally.app.fx.LateTasks;
import org.keytally.app.fx.PartsAgain;
import org.keytally.app.fx.Tasks;
import org.keytally.app.settings.values.TriedValues;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingValue;
import org.keytally.core.usecase.settings.ListSettings;

final class RulesViewModelTest {

    private final TriedValues tried = new TriedValues();
    private final RulesViewModel model = opened(tried.tasks);

    @Test
    void listsTheNarrowestRuleFirst() {
        set(Narrowing.Kind.PROVIDER, "openai", Setting.PREFERENCE, "ask");
        set(Narrowing.Kind.TYPE, "resume", Setting.PREFERENCE, "shared");
        set(Narrowing.Kind.PROJECT, "acme", Setting.FALLBACK_UNSET, "off");

        model.read();

        assertThat(model.rules()).extracting(Rule::place)
                .containsExactly("Prompt type resume", "Project acme", "Provider openai");
        assertThat(model.rules().getFirst().text()).isEqualTo("Who pays first: Shared");
    }

    @Test
    void tellsWhichRuleWinsAndFromWhere() {
        set(Narrowing.Kind.PROVIDER, "openai", Setting.PREFERENCE, "ask");
        set(Narrowing.Kind.PROJECT, "acme", Setting.PREFERENCE, "shared");

        model.providerProperty().set("openai");
        assertThat(holding(Setting.PREFERENCE).value()).isEqualTo("ask");

        model.projectProperty().set("Acme");
        assertThat(holding(Setting.PREFERENCE))
                .returns("shared", Rule::value)
                .returns("Project acme", Rule::place);
        assertThat(holding(Setting.FALLBACK_UNSET)).returns("everywhere", Rule::place);
    }

    @Test
    void tellsOfTheNameThatStandsThereWhateverAnswerComesLast() {
        set(Narrowing.Kind.PROJECT, "ac", Setting.PREFERENCE, "shared");
        LateTasks late = new LateTasks();
        RulesViewModel slow = opened(late);
        slow.projectProperty().set("ac");
        slow.projectProperty().set("acme");
        late.comeBackwards();

        assertThat(slow.holding()).filteredOn(rule -> rule.setting() == Setting.PREFERENCE)
                .extracting(Rule::place).containsExactly("everywhere");
    }

    @Test
    void saysInTheirPlaceWhatCouldNotBeRead() {
        set(Narrowing.Kind.PROJECT, "acme", Setting.PREFERENCE, "shared");
        new PartsAgain(tried.tasks, model.rulesShowingProperty()::get).breaksAndComesBack(model::read);
        assertThat(model.rules()).hasSize(1);

        new PartsAgain(tried.tasks, model.holdingShowingProperty()::get)
                .breaksAndComesBack(() -> model.projectProperty().set("acme"));
        assertThat(holding(Setting.PREFERENCE).value()).isEqualTo("shared");
    }

    @Test
    void addsARuleAndTakesItBackByTheNotice() {
        model.kindProperty().set(Narrowing.Kind.PROVIDER);
        model.nameProperty().set("OpenAI");
        model.settingProperty().set(Setting.FALLBACK_FAILURE);
        model.valueProperty().set("off");

        model.add();
        assertThat(model.rules()).extracting(Rule::place).containsExactly("Provider openai");
        assertThat(model.nameProperty().get()).isEmpty();

        tried.takeTheOffer();
        assertThat(tried.home.settings.all()).isEmpty();
        assertThat(model.rules()).isEmpty();
    }

    @Test
    void bringsARemovedRuleBack() {
        set(Narrowing.Kind.PROJECT, "acme", Setting.PREFERENCE, "shared");
        model.read();

        model.remove(model.rules().getFirst());
        assertThat(tried.home.settings.all()).isEmpty();

        tried.takeTheOffer();
        assertThat(model.rules()).extracting(Rule::value).containsExactly("shared");
    }

    @Test
    void saysWhatIsWrongWithARule() {
        model.add();
        assertThat(model.problemProperty().get())
                .isEqualTo("Say the name of the provider, project or prompt type.");

        model.kindProperty().set(Narrowing.Kind.PROVIDER);
        model.nameProperty().set("nobody");
        model.add();
        assertThat(model.problemProperty().get()).contains("nobody");

        model.kindProperty().set(Narrowing.Kind.PROJECT);
        model.settingProperty().set(Setting.FALLBACK_REASONS);
        model.valueProperty().set("bad weather");
        model.add();
        assertThat(model.problemProperty().get()).startsWith("It takes words");
        assertThat(tried.home.settings.all()).isEmpty();
    }

    private Rule holding(Setting setting) {
        return model.holding().stream().filter(rule -> rule.setting() == setting).findFirst().orElseThrow();
    }

    private RulesViewModel opened(Tasks tasks) {
        return new RulesViewModel(
                new RuleCases(tried.cases(), new ListSettings(tried.home.settings)::at, tried.home::providers),
                tasks, tried.words, tried.notices::add, tried::changed);
    }

    private void set(Narrowing.Kind kind, String name, Setting setting, String value) {
        tried.home.settings.set(new SettingValue(setting, new Narrowing(kind, name), value));
    }
}
