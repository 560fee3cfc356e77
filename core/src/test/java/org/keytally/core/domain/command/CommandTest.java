package org.keytally.core.domain.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CommandTest {

    private static final Path FOLDER = Path.of("").toAbsolutePath();

    @Test
    void keepsOnlyTheVariablesThatTravel() {
        Map<String, String> environment = Map.of(
                "KEYTALLY_HOME", "a",
                "AZURE_TENANT_ID", "b",
                "PATH", "c",
                "GIT_INDEX_FILE", ".git/next-index",
                "GIT_DIR", "f",
                "HOME", "d",
                "OPENAI_API_KEY", "KTCANARYk7Qw9Zp2Xv4T-environment",
                "MY_KEYTALLY_HOME", "e");

        Command command = new Command(List.of("keys", "list"), FOLDER, environment, true, 80);

        assertThat(command.environment())
                .isEqualTo(Map.of(
                        "KEYTALLY_HOME", "a", "AZURE_TENANT_ID", "b", "PATH", "c", "GIT_INDEX_FILE",
                        ".git/next-index"));
    }

    @Test
    void keepsThePathOfWindowsAsItIsSpelled() {
        assertThat(new Command(List.of(), FOLDER, Map.of("Path", "c"), true, 80).environment())
                .isEqualTo(Map.of("Path", "c"));
    }

    @Test
    void printsNoArgumentAndNoValue() {
        Map<String, String> environment = Map.of("AZURE_CLIENT_SECRET", "KTCANARYk7Qw9Zp2Xv4T-client");

        Command command = new Command(List.of("KTCANARYk7Qw9Zp2Xv4T-argument"), FOLDER, environment, true, 80);

        assertThat(command.toString()).doesNotContain("KTCANARY").contains("AZURE_CLIENT_SECRET");
    }

    @Test
    void opensTheWindowOnlyWithoutArguments() {
        assertThat(new Command(List.of(), FOLDER, Map.of(), false, 80).opensWindow()).isTrue();
        assertThat(new Command(List.of("keys"), FOLDER, Map.of(), false, 80).opensWindow()).isFalse();
    }

    @Test
    void refusesARelativeWorkingDirectory() {
        assertThatThrownBy(() -> new Command(List.of(), Path.of("here"), Map.of(), false, 80))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
