package org.keytally.core.adapter.handover;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where sockets may lie on this machine: the user's runtime folder, where there is one, and the temporary folder.
public record SocketPlaces(Optional<Path> runtimeFolder, Path temporaryFolder) {

    List<Path> all() {
        List<Path> all = new ArrayList<>();
        runtimeFolder.ifPresent(all::add);
        all.add(temporaryFolder);
        return List.copyOf(all);
    }
}
