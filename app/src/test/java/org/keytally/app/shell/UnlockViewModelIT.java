package org.keytally.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keytally.app.fx.DirectTasks;
import org.keytally.app.words.Words;
import org.keytally.core.domain.home.HomeException;

final class UnlockViewModelIT {

    @ParameterizedTest
    @CsvSource({"NO_KEYCHAIN, Create the sealed file", "NO_PASSPHRASE, Open", "KEY_LOST, Open"})
    void saysWhatIsDoneWithWhatIsTyped(HomeException.Kind kind, String verb, @TempDir Path folder) throws IOException {
        try (OpenWindow window = new OpenWindow(folder)) {
            UnlockViewModel model = new UnlockViewModel(
                    new HomeAccess(folder, window.machine(), () -> true, _ -> {
                        throw new HomeException(kind, "");
                    }),
                    new DirectTasks(), Words.english());

            model.open();

            assertThat(model.verbProperty().get()).isEqualTo(verb);
        }
    }
}
