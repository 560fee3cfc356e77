package org.keytally.app.settings.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.fx.DirectTasks;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Showing;
import org.keytally.app.words.Words;
import org.keytally.core.domain.home.Check;
import org.keytally.core.domain.home.CheckKind;
import org.keytally.core.domain.home.CheckState;

final class DoctorViewModelTest {

    private static final Check FINE = Check.ok("java", Map.of("version", "25.0.3"));
    private static final Check OPEN = new Check(
            "permissions", CheckState.CARE, CheckKind.HOME_OPEN_TO_OTHERS, Map.of("path", "/h"));
    private static final Check LOST = new Check(
            "key Work", CheckState.BROKEN, CheckKind.SECRET_LOST, Map.of("label", "Work"));

    private final List<Check> checks = new ArrayList<>(List.of(FINE, OPEN, LOST));
    private final List<Notice> notices = new ArrayList<>();
    private final DoctorViewModel model = new DoctorViewModel(
            new DoctorCases(
                    () -> List.copyOf(checks),
                    kind -> checks.removeIf(check -> check.kind() == kind),
                    (some, exam) -> (some.size() + " checks" + exam.map(_ -> ", a key").orElse(""))
                            .getBytes(StandardCharsets.US_ASCII),
                    _ -> List.of(),
                    new DoctorCases.Examine(List::of, _ -> {
                        throw new AssertionError("no key is examined");
                    })),
            new DirectTasks(), Words.english(), notices::add);

    @Test
    void showsTheWorstFirstWithItsMend() {
        model.read();

        assertThat(model.showingProperty().get()).isEqualTo(Showing.READY);
        assertThat(model.lines()).extracting(CheckLine::check).containsExactly(LOST, OPEN, FINE);
        assertThat(model.lines()).extracting(CheckLine::canMend).containsExactly(false, true, false);
        assertThat(model.lines().getFirst().mend()).contains("keys replace \"Work\"");
        assertThat(model.summaryProperty().get()).isEqualTo("2 of 3 checks want care");
        assertThat(model.worstProperty().get()).isEqualTo(CheckState.BROKEN);
    }

    @Test
    void mendsWhatItCanAndLooksAgain() {
        model.read();

        model.mend(model.lines().get(1));

        assertThat(notices.getLast().text()).isEqualTo("Mended: permissions");
        assertThat(model.lines()).extracting(CheckLine::check).containsExactly(LOST, FINE);
        assertThat(model.summaryProperty().get()).isEqualTo("1 of 2 checks wants care");
    }

    @Test
    void saysThatEverythingIsWell() {
        checks.removeAll(List.of(OPEN, LOST));

        model.read();

        assertThat(model.summaryProperty().get()).isEqualTo("Everything is well: 1 checks");
    }

    @Test
    void writesABundleOfFreshChecks(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("help.zip");

        model.bundle(file, Optional.empty());

        assertThat(Files.readString(file)).isEqualTo("3 checks");
        assertThat(notices.getLast().text()).startsWith("Wrote help.zip.");
    }
}
