package org.keytally.app.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.Surroundings;

final class BusAddressTest {

    @TempDir
    Path folder;

    private Path socket = Path.of("");

    @BeforeEach
    void makeAFile() throws IOException {
        socket = Files.createFile(folder.resolve("bus"));
    }

    @Test
    void isWhatTheSessionNames() {
        assertThat(named("unix:path=" + socket)).contains(UnixDomainSocketAddress.of(socket));
    }

    @Test
    void isTheFirstThatHasAFile() {
        assertThat(named("tcp:host=localhost,port=1;unix:abstract=/tmp/dbus-1,guid=1f;unix:guid=2e,path=" + socket))
                .contains(UnixDomainSocketAddress.of(socket));
    }

    @Test
    void readsWhatIsWrittenInPercent() throws IOException {
        Path other = Files.createFile(folder.resolve("a b,ü"));

        assertThat(named("unix:path=" + folder + "/a%20b%2c%c3%bc")).contains(UnixDomainSocketAddress.of(other));
    }

    @Test
    void isTheUsualOneWhereNoneIsNamed() {
        assertThat(in(Map.of("XDG_RUNTIME_DIR", folder.toString()))).contains(UnixDomainSocketAddress.of(socket));
    }

    @Test
    void isNoneWhereNoneIsThere() {
        assertThat(in(Map.of())).isEmpty();
        assertThat(named("unix:path=" + folder.resolve("gone"))).isEmpty();
        assertThat(named("unix:path=bus;unix:path=%zz;;unix:")).isEmpty();
    }

    private Optional<UnixDomainSocketAddress> named(String address) {
        return in(Map.of("DBUS_SESSION_BUS_ADDRESS", address));
    }

    private Optional<UnixDomainSocketAddress> in(Map<String, String> environment) {
        Surroundings surroundings = new Surroundings(environment, "Linux", folder, folder, "somebody", "somewhere");
        return BusAddress.of(surroundings).map(BusAddress::socket);
    }
}
