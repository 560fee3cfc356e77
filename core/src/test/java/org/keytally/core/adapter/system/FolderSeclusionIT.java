package org.keytally.core.adapter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.domain.home.CheckKind;

final class FolderSeclusionIT {

    @TempDir
    private Path folder;

    @Test
    void closesAHomeWithEverythingInIt() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path file = Files.writeString(home.resolve("records"), "x");
        Path script = Files.writeString(home.resolve("hook"), "x");
        permit(home, "rwxr-xr-x");
        permit(file, "rw-rw-r--");
        permit(script, "r-xr-x---");
        HomePermissions permissions = new HomePermissions(home, folder);
        assertThat(permissions.check().kind()).isEqualTo(CheckKind.HOME_OPEN_TO_OTHERS);

        assertThat(new FolderSeclusion(home).closeToOthers()).isTrue();

        assertThat(permissions.check().kind()).isEqualTo(CheckKind.FINE);
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(permissions(script)).isEqualTo("r-x------");
    }

    @Test
    void leavesAloneWhereLinksLead() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path other = Files.writeString(folder.resolve("other"), "x");
        permit(other, "rw-r--r--");
        Files.createSymbolicLink(home.resolve("link"), other);

        assertThat(new FolderSeclusion(home).closeToOthers()).isTrue();

        assertThat(permissions(other)).isEqualTo("rw-r--r--");
    }

    @Test
    void saysThatThereIsNothingToClose() {
        assertThat(new FolderSeclusion(folder.resolve("none")).closeToOthers()).isFalse();
    }

    private static void permit(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
