package org.keytally.app.bus;

import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.keytally.core.Surroundings;

/// Where the session bus listens, as the session tells it.
record BusAddress(UnixDomainSocketAddress socket) {

    private static final String PATH = "path=";

    /// None where there is no bus, or one that listens on nothing but sockets without a file, which Java does not know.
    static Optional<BusAddress> of(Surroundings surroundings) {
        return surroundings.variable("DBUS_SESSION_BUS_ADDRESS")
                .map(BusAddress::named)
                .orElseGet(() -> surroundings.runtimeFolder().map(folder -> folder.resolve("bus")))
                .filter(Files::exists)
                .map(UnixDomainSocketAddress::of)
                .map(BusAddress::new);
    }

    private static Optional<Path> named(String addresses) {
        return Stream.of(addresses.split(";", -1))
                .filter(address -> address.startsWith("unix:"))
                .flatMap(address -> Stream.of(address.substring("unix:".length()).split(",", -1)))
                .filter(part -> part.startsWith(PATH))
                .flatMap(part -> path(part.substring(PATH.length())).stream())
                .findFirst();
    }

    // Bytes other than plain letters are written as in an address of the web.
    private static Optional<Path> path(String written) {
        try {
            return Optional.ofNullable(URI.create("file:" + written).getPath()).map(Path::of).filter(Path::isAbsolute);
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
