package org.keytally.core.adapter.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.domain.catalog.FreeRequests;
import org.keytally.core.domain.catalog.HostHabits;
import org.keytally.core.domain.catalog.OwnModel;
import org.keytally.core.domain.catalog.OwnProvider;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderFault;
import org.keytally.core.domain.catalog.ProviderFault.Kind;
import org.keytally.core.domain.catalog.ProviderFaultException;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.catalog.SignIn;
import org.keytally.core.usecase.models.ChangeProviders;

/// The file in which a person describes providers, as it is and as it must not be.
final class OwnProvidersTest {

    private static final String FULL =
            """
                    [
                      {"id": "gateway", "name": "Our gateway", "base": "https://llm.example.org/v1", "dialect": "openai-responses",
                       "sign_in": {"header": "X-Gateway-Key", "prefix": ""}, "variables": ["GATEWAY_KEY"], "aliases": ["GW"],
                       "shapes": ["gw-[a-z0-9]{8,}"], "output_limit": "max-completion-tokens", "streamed_usage": "unasked",
                       "page": "https://llm.example.org/keys", "status": "https://status.example.org", "free_tier": "10 a day",
                       "free_requests": {"day": 10},
                       "paid": true, "region": "AU", "recommended": "m-1"},
                      {"id": "shed", "base": "http://127.0.0.1:8080/v1", "local": true}
                    ]
                    """;

    @TempDir
    private Path folder;

    private List<Provider> read(String text, String... plainHosts) throws IOException {
        Files.writeString(folder.resolve(OwnProviders.FILE), text);
        return new OwnProviders(folder, ProviderFile::shipped, () -> Set.of(plainHosts)).read();
    }

    private ProviderFault fault(String text) {
        return ((ProviderFaultException) catchThrowable(() -> read(text.replace('\'', '"')))).fault();
    }

    @Test
    void addsOneWhereThereWasNoFile() {
        OwnProviders file = file();
        file.adding(new OwnProvider("shed", "The shed", "http://127.0.0.1:8080/v1", "", "m-1", true, List.of()))
                .write();

        Provider shed = file.read().getFirst();
        assertThat(shed.name()).isEqualTo("The shed");
        assertThat(shed.isLocal()).isTrue();
        assertThat(shed.access().dialect()).contains("openai-chat");
        assertThat(shed.about().recommendedModel()).contains("m-1");
    }

    @Test
    void changesOneAndLeavesAloneWhatElseAPersonWrote() throws IOException {
        List<Provider> before = read(FULL);
        OwnProviders file = file();
        file.changing(new OwnProvider(
                "gateway", "Ours \"new\"", "https://llm.example.org/v2", "openai-responses", "m-2", false, List.of()))
                .write();

        List<Provider> now = file.read();
        Provider gateway = now.getFirst();
        assertThat(gateway.name()).isEqualTo("Ours \"new\"");
        assertThat(gateway.access().base()).contains(URI.create("https://llm.example.org/v2"));
        assertThat(gateway.access().signIn()).isEqualTo(before.getFirst().access().signIn());
        assertThat(gateway.aliases()).isEqualTo(before.getFirst().aliases());
        assertThat(gateway.keys().variables()).isEqualTo(before.getFirst().keys().variables());
        assertThat(gateway.about().freeRequests()).isEqualTo(before.getFirst().about().freeRequests());
        assertThat(now.getLast()).isEqualTo(before.getLast());
    }

    @Test
    void keepsHowMuchModelsTakeAndReadsItAgain() throws IOException {
        List<OwnModel> models = List.of(
                new OwnModel("m-1", OptionalLong.of(32_768), OptionalLong.of(4_096)),
                new OwnModel("m \"2\"", OptionalLong.of(8_192), OptionalLong.empty()),
                new OwnModel("m-3", OptionalLong.empty(), OptionalLong.empty()));
        OwnProviders file = file();
        file.adding(new OwnProvider("shed", "", "http://127.0.0.1:8080/v1", "", "", true, models)).write();

        assertThat(ChangeProviders.entry(file.read().getFirst()).models()).isEqualTo(models);
        file.changing(new OwnProvider("shed", "", "http://127.0.0.1:8080/v1", "", "", true, List.of())).write();
        assertThat(file.read().getFirst().about().models()).isEmpty();
        assertThat(Files.readString(folder.resolve(OwnProviders.FILE))).doesNotContain("models");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[3]", "[{'id':'m','context':0}]", "[{'id':'m','context':'32k'}]",
        "[{'context':1}]", "[{'id':'m','kontext':1}]", "[{'id':'m'},{'id':'m'}]", "[{'id':''}]",
        "[{'id':'m','output':-1}]", "[{'id':'m','output':1.5}]"})
    void refusesWhatIsNoModel(String models) {
        assertThat(fault("[{'id':'shed','base':'https://x.org','models':" + models + "}]").found())
                .startsWith("models");
    }

    @Test
    void removesOneAlone() throws IOException {
        List<Provider> before = read(FULL);
        OwnProviders file = file();
        file.removing(before.getFirst().id()).write();

        assertThat(file.read()).containsExactly(before.getLast());
    }

    @ParameterizedTest
    @CsvSource({"openai,https://llm.example.org/v1,,NAME_TAKEN", "gw2,http://llm.example.org/v1,,PLAIN_HTTP",
        "gw2,ftp://x,,BAD_ADDRESS", "gw2,https://llm.example.org,morse,UNKNOWN_DIALECT",
        "'A B',https://x.org,,BAD_VALUE"})
    void refusesWhatTheFileCouldNotSayAndWritesNothing(String id, String base, String dialect, Kind kind)
            throws IOException {
        read(FULL);
        OwnProviders file = file();
        OwnProvider entry = new OwnProvider(id, "", base, dialect == null ? "" : dialect, "", false, List.of());

        Throwable wrong = catchThrowable(() -> file.adding(entry));
        assertThat(((ProviderFaultException) wrong).fault().kind()).isEqualTo(kind);
        assertThat(Files.readString(folder.resolve(OwnProviders.FILE))).isEqualTo(FULL);
    }

    private OwnProviders file() {
        return new OwnProviders(folder, ProviderFile::shipped, Set::of);
    }

    @Test
    void hasNoneWhereThereIsNoFile() {
        assertThat(new OwnProviders(folder, ProviderFile::shipped, Set::of).read()).isEmpty();
    }

    @Test
    void readsEveryField() throws IOException {
        List<Provider> providers = read(FULL);
        Provider gateway = providers.getFirst();
        assertThat(gateway.access().base()).hasValue(URI.create("https://llm.example.org/v1"));
        assertThat(gateway.access().dialect()).hasValue("openai-responses");
        assertThat(gateway.access().signIn()).isEqualTo(new SignIn("x-gateway-key", ""));
        assertThat(gateway.access().habits().streamedUsage()).isEqualTo(HostHabits.StreamedUsage.UNASKED);
        assertThat(gateway.access().habits().outputLimit())
                .isEqualTo(HostHabits.OutputLimit.MAX_COMPLETION_TOKENS);
        assertThat(gateway.aliases()).containsExactly("gw");
        assertThat(gateway.keys().variables()).containsExactly("GATEWAY_KEY");
        assertThat(gateway.keys().shapes()).noneMatch(shape -> shape.isCertain());
        assertThat(gateway.about().region()).hasValue("AU");
        assertThat(gateway.about().freeRequests())
                .hasValue(new FreeRequests(OptionalLong.of(10), OptionalLong.empty()));
        assertThat(gateway.about().needsPaidAccount()).isTrue();
        assertThat(providers.get(1).isLocal()).isTrue();
        assertThat(providers.get(1).access().dialect()).hasValue("openai-chat");
        assertThat(providers.get(1).name()).isEqualTo("shed");
    }

    @Test
    void standsBesideTheOthersAndIsKnownForWhatItIs() throws IOException {
        Providers all = new Providers(ProviderFile.shipped(), read(FULL));
        assertThat(all.isOwn(all.find("GW").orElseThrow())).isTrue();
        assertThat(all.isOwn(all.find("openai").orElseThrow())).isFalse();
        assertThat(all.all()).hasSize(ProviderFile.shipped().size() + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "OpenAI", "vertex", "google", "together_ai", "practice", "other"})
    void takesNoNameOfAShippedProvider(String name) {
        String entry = "[\n{'id': 'mine', 'base': 'https://evil.example.org',\n 'aliases': ['" + name + "']}]";
        assertThat(fault(entry)).isEqualTo(new ProviderFault(Kind.NAME_TAKEN, 3, name.toLowerCase(Locale.ROOT)));
        assertThat(fault("[{'id': '" + name + "', 'base': 'https://evil.example.org'}]").kind())
                .isEqualTo(Kind.NAME_TAKEN);
    }

    @Test
    void takesNoVariableOfAShippedProvider() {
        assertThat(fault("[{'id': 'a', 'base': 'https://a.example.org', 'variables': ['OPENAI_API_KEY']}]"))
                .isEqualTo(new ProviderFault(Kind.VARIABLE_TAKEN, 1, "OPENAI_API_KEY"));
    }

    @Test
    void letsPlainHttpBeNamed() throws IOException {
        String entry = "[{\"id\": \"a\", \"base\": \"http://box.lan:8000/v1\"}]";
        assertThat(fault(entry)).isEqualTo(new ProviderFault(Kind.PLAIN_HTTP, 1, "http://box.lan:8000/v1"));
        assertThat(read(entry, "box.lan")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{}|MALFORMED|1",
        "''|MALFORMED|1",
        "[|MALFORMED|1",
        "[] 1|MALFORMED|1",
        "[1]|MALFORMED|1",
        "[{'id': 'a', 'base': 'https://a.example.org'},]|MALFORMED|1",
        "[{'base': 'https://a.example.org'}]|FIELD_MISSING|1",
        "[{'id': 'a'}]|FIELD_MISSING|1",
        "[{'id': 'a b', 'base': 'https://a.example.org'}]|BAD_VALUE|1",
        "[{'id': 'a', 'id': 'b', 'base': 'https://a.example.org'}]|FIELD_TWICE|1",
        "[{'id': 'a', 'base': 'https://a.example.org', 'colour': 'red'}]|UNKNOWN_FIELD|1",
        "[{'id': 'a', 'base': 'https://a.example.org', 'mints': 'openai'}]|UNKNOWN_FIELD|1",
        "[{'id': 'a', 'base': 'https://a.example.org', 'dialect': 'practice'}]|UNKNOWN_DIALECT|1",
        "[{'id': 'a', 'base': 'a.example.org'}]|BAD_ADDRESS|1",
        "[{'id': 'a', 'base': 'ftp://a.example.org'}]|BAD_ADDRESS|1",
        "[{'id': 'a', 'base': 'bolt://a.example.org'}]|BAD_ADDRESS|1",
        "[{'id': 'a', 'base': 'https://user@a.example.org'}]|BAD_ADDRESS|1",
        "[{'id': 'a', 'base': 'https://a.example.org?x=1'}]|BAD_ADDRESS|1",
        "[{'id': 'a', 'base': 'https://a.example.org', 'page': 'javascript:alert(1)'}]|BAD_ADDRESS|1",
        "[{'id': 'a', 'base': 'https://a.example.org', 'local': true}]|NOT_LOCAL|1",
        "[{'id': 'a', 'base': 'https://a.example.org', 'local': 'yes'}]|BAD_VALUE|1",
        "[{'id': 'a', 'base': 'https://a.example.org', 'name': 7}]|BAD_VALUE|1",
        "[{'id': 'a', 'base': 'https://a.example.org', 'free_requests': {'day': 0}}]|BAD_VALUE|1",
        "[{'id': 'a', 'base': 'https://a.example.org', 'free_requests': {'day': '9'}}]|BAD_VALUE|1",
        "[{'id': 'a', 'base': 'https://a.example.org', 'free_requests': 9}]|BAD_VALUE|1",
        "[{'id': 'a', 'base': 'https://a.example.org', 'free_requests': {'week': 9}}]|UNKNOWN_FIELD|1",
        "[{'id': 'a', 'base': 'https://a.example.org', 'shapes': ['(']}]|BAD_VALUE|1",
        "[{'id': 'a', 'base': 'https://a.example.org', 'variables': ['A B']}]|BAD_VALUE|1",
        "[{'id': 'a', 'base': 'https://a.example.org', 'sign_in': {'header': 'Host'}}]|BAD_VALUE|1",
        "[{'id': 'a', 'base': 'https://a.example.org', 'sign_in': {'cookie': 'x'}}]|UNKNOWN_FIELD|1",
        "[{'id': 'a', 'base': 'https://a.example.org', 'output_limit': 'none'}]|BAD_VALUE|1",
        "[{'id': 'a', 'base': 'https://a.example.org'}, {'id': 'A', 'base': 'https://b.example.org'}]|NAME_TAKEN|1",
    }, quoteCharacter = '`')
    void refusesWhatIsWrongByLine(String text, Kind kind, int line) {
        ProviderFault fault = fault(text.equals("''") ? "" : text);
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.line()).isEqualTo(line);
    }

    @Test
    void tellsTheLineOfTheField() {
        assertThat(fault("[\n {'id': 'a',\n  'base': 'https://a.example.org',\n  'colour': 'red'}]"))
                .isEqualTo(new ProviderFault(Kind.UNKNOWN_FIELD, 4, "colour"));
    }

    @Test
    void readsAgainWhatWasChanged() throws IOException {
        Path file = folder.resolve(OwnProviders.FILE);
        OwnProviders own = new OwnProviders(folder, ProviderFile::shipped, Set::of);
        Files.writeString(file, FULL);
        assertThat(own.read()).hasSize(2);
        assertThat(own.read()).isSameAs(own.read());
        Files.writeString(file, "[]");
        assertThat(own.read()).isEmpty();
        Files.delete(file);
        assertThat(own.read()).isEmpty();
    }

    @Test
    void isReadToTheEndOrNotAtAll() throws IOException {
        byte[] whole = FULL.strip().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            Files.write(folder.resolve(OwnProviders.FILE), Arrays.copyOf(whole, length));
            OwnProviders own = new OwnProviders(folder, ProviderFile::shipped, Set::of);
            assertThat(Optional.ofNullable(catchThrowable(own::read)).orElseThrow())
                    .isInstanceOf(ProviderFaultException.class);
        }
    }
}
