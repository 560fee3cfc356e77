package org.keytally.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a view file and its controller must agree in.
final class ViewsTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Pattern CONTROLLER = Pattern.compile("fx:controller=\"([^\"]+)\"");
    private static final Pattern NAMED = Pattern.compile("fx:id=\"([^\"]+)\"");
    private static final Pattern ACTION = Pattern.compile("\"#([^\"]+)\"");
    private static final Pattern LOOSE_TEXT = Pattern.compile("(?:text|promptText)=\"[^%$\"]");

    @ParameterizedTest
    @MethodSource
    void agreesWithTheControllerBesideIt(Path file) throws Exception {
        String view = Files.readString(file);
        Class<?> controller = Class.forName(names(CONTROLLER, view).iterator().next());
        String path = RESOURCES.relativize(file).toString().replace('/', '.').replace('\\', '.');

        assertThat(controller.getName()).isEqualTo(path.replace("View.fxml", "Controller"));
        assertThat(names(NAMED, view)).isEqualTo(fields(controller));
        assertThat(methods(controller)).containsAll(names(ACTION, view));
    }

    @ParameterizedTest
    @MethodSource("agreesWithTheControllerBesideIt")
    void holdsNoStyleNoScriptAndNoSentence(Path file) throws IOException {
        String view = Files.readString(file);

        assertThat(view).doesNotContain(" style=\"", "<fx:script", "<?language");
        assertThat(LOOSE_TEXT.matcher(view).results().map(MatchResult::group)).isEmpty();
    }

    // Without braces it means what was read above it, where a label's field never is.
    @ParameterizedTest
    @MethodSource("agreesWithTheControllerBesideIt")
    void leadsEachLabelToItsField(Path file) throws IOException {
        assertThat(Files.readString(file)).doesNotContainPattern("labelFor=\"[$][a-zA-Z]");
    }

    // A screen reader would hear nothing of the grey bars.
    @ParameterizedTest
    @MethodSource("agreesWithTheControllerBesideIt")
    void namesWhatIsWaitedFor(Path file) throws IOException {
        assertThat(Files.readString(file)).doesNotContainPattern("<StatePane (?![^>]*waiting=)");
    }

    static List<Path> agreesWithTheControllerBesideIt() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".fxml")).toList();
        }
    }

    private static Set<String> names(Pattern pattern, String view) {
        return pattern.matcher(view).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> fields(Class<?> controller) {
        return Arrays.stream(controller.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(FXML.class))
                .map(Field::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> methods(Class<?> controller) {
        return Arrays.stream(controller.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(FXML.class))
                .map(Method::getName)
                .collect(Collectors.toSet());
    }
}
