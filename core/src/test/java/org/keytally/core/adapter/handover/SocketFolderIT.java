package org.keytally.core.adapter.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.domain.command.OwnershipException;

final class SocketFolderIT {

    private static final String NAME = "0123456789abcdef0123.sock";
    private static final int SOMEBODY_ELSE = 4242;

    @TempDir
    Path temporary;

    private OwnUser user;
    private String ownName;

    @BeforeEach
    void findUser() throws OwnershipException {
        user = OwnUser.find(List.of(temporary));
        ownName = "keytally-" + user.number().orElseThrow();
    }

    @Test
    void liesInTheRuntimeFolderWhereThatIsPrivate() throws Exception {
        Path runtime = folder("run", "rwx------");

        assertThat(socket(runtime)).isEqualTo(runtime.resolve("keytally").resolve(NAME));
        assertThat(permissions(runtime.resolve("keytally"))).isEqualTo("rwx------");
    }

    @Test
    void liesInTheTemporaryFolderWhereTheRuntimeFolderIsOpenToOthers() throws Exception {
        assertThat(socket(folder("run", "rwxr-x---"))).isEqualTo(inTemporary());
        assertThat(permissions(temporary.resolve(ownName))).isEqualTo("rwx------");
    }

    @Test
    void liesInTheTemporaryFolderWhereTheRuntimeFolderIsALink() throws Exception {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), folder("run", "rwx------"));

        assertThat(socket(link)).isEqualTo(inTemporary());
    }

    @Test
    void liesInTheTemporaryFolderWhereTheRuntimeFolderIsMissing() throws Exception {
        assertThat(socket(temporary.resolve("none"))).isEqualTo(inTemporary());
    }

    @Test
    void liesInTheTemporaryFolderWhereTheRuntimeFolderHasTooLongAPath() throws Exception {
        assertThat(socket(folder("run".repeat(30), "rwx------"))).isEqualTo(inTemporary());
    }

    @Test
    void liesInTheTemporaryFolderWhereTheRuntimeFolderIsSomebodyElses() throws Exception {
        Path runtime = folder("run", "rwx------");
        giveAway(runtime);

        assertThat(socket(runtime)).isEqualTo(inTemporary());
    }

    @Test
    void isRefusedInAFolderThatIsALink() throws Exception {
        Path elsewhere = folder("elsewhere", "rwx------");
        Files.createSymbolicLink(temporary.resolve(ownName), elsewhere);

        assertRefused();
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void isRefusedInAFolderThatIsOpenToOthers() throws Exception {
        for (String permissions : List.of("rwxrwxrwx", "rwx--x---", "rwx---r--")) {
            Path open = folder(ownName, permissions);
            assertRefused();
            Files.delete(open);
        }
    }

    @Test
    void isRefusedInAFolderOfSomebodyElse() throws Exception {
        giveAway(folder(ownName, "rwx------"));

        assertRefused();
    }

    @Test
    void isRefusedWhereAFileIsInTheWay() throws Exception {
        Files.createFile(temporary.resolve(ownName));

        assertRefused();
    }

    @Test
    void isRefusedWhereOthersMayReplaceTheFolder() throws Exception {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertRefused();
    }

    @Test
    void isRefusedInALinkWithinTheRuntimeFolder() throws Exception {
        Path runtime = folder("run", "rwx------");
        Files.createSymbolicLink(runtime.resolve("keytally"), folder("elsewhere", "rwx------"));

        assertThatThrownBy(() -> socket(runtime)).isInstanceOf(OwnershipException.class);
    }

    @Test
    void leavesNoProbeBehind() throws IOException {
        assertThat(temporary).isEmptyDirectory();
    }

    private Path socket(Path runtime) throws OwnershipException {
        return new SocketFolder(new SocketPlaces(Optional.of(runtime), temporary), user).socket(NAME);
    }

    private void assertRefused() {
        SocketFolder folder = new SocketFolder(new SocketPlaces(Optional.empty(), temporary), user);

        assertThatThrownBy(() -> folder.socket(NAME))
                .isInstanceOfSatisfying(
                        OwnershipException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(OwnershipException.Kind.SOCKET_REFUSED));
    }

    private Path inTemporary() throws IOException {
        return temporary.toRealPath().resolve(ownName).resolve(NAME);
    }

    // Created first and changed then, because the process's own mask takes rights away.
    private Path folder(String name, String permissions) throws IOException {
        Path folder = Files.createDirectory(temporary.resolve(name));
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
    }

    private void giveAway(Path folder) throws IOException {
        assumeTrue(user.number().orElseThrow() == 0, "only root can give a folder to somebody else");
        Files.setAttribute(folder, "unix:uid", SOMEBODY_ELSE, LinkOption.NOFOLLOW_LINKS);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
