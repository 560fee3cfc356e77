package org.keytally.core.adapter.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keytally.core.domain.home.Check;
import org.keytally.core.domain.home.CheckKind;
import org.keytally.core.domain.home.CheckState;

/// The check that nobody but this user can read or change the home.
final class HomePermissions {

    private static final String NAME = "permissions";
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private final Path home;
    private final Path temporary;

    HomePermissions(Path home, Path temporary) {
        this.home = home;
        this.temporary = temporary;
    }

    Check check() {
        if (!Files.exists(home)) {
            // nothing is kept yet, so nothing can be read
            return new Check(NAME, CheckState.OK, CheckKind.HOME_MISSING, facts(home));
        }
        if (!Files.isDirectory(home)) {
            return new Check(NAME, CheckState.BROKEN, CheckKind.HOME_NO_FOLDER, facts(home));
        }
        try {
            return checkFolder();
        } catch (UnsupportedOperationException noSuchPermissions) {
            return new Check(NAME, CheckState.OK, CheckKind.PERMISSIONS_UNKNOWN, facts(home));
        } catch (IOException unreadable) {
            return new Check(NAME, CheckState.BROKEN, CheckKind.HOME_OF_ANOTHER_USER, facts(home));
        }
    }

    private Check checkFolder() throws IOException {
        if (!Files.getOwner(home).equals(self())) {
            return new Check(NAME, CheckState.BROKEN, CheckKind.HOME_OF_ANOTHER_USER, facts(home));
        }
        Optional<Path> open = firstOpenToOthers();
        if (open.isPresent()) {
            return new Check(NAME, CheckState.CARE, CheckKind.HOME_OPEN_TO_OTHERS, facts(open.get()));
        }
        return Files.isWritable(home)
                ? Check.ok(NAME, facts(home))
                : new Check(NAME, CheckState.BROKEN, CheckKind.HOME_READ_ONLY, facts(home));
    }

    // a file made here and now tells who we are, where names of users need not be known
    private UserPrincipal self() throws IOException {
        Path file = Files.createTempFile(temporary, "keytally", ".check");
        try {
            return Files.getOwner(file);
        } finally {
            Files.delete(file);
        }
    }

    private Optional<Path> firstOpenToOthers() throws IOException {
        if (isOpenToOthers(home)) {
            return Optional.of(home);
        }
        try (Stream<Path> files = Files.list(home)) {
            for (Path file : files.sorted().toList()) {
                if (!Files.isSymbolicLink(file) && isOpenToOthers(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOpenToOthers(Path path) throws IOException {
        return Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).stream().anyMatch(OTHERS::contains);
    }

    private static Map<String, String> facts(Path path) {
        return Map.of("path", path.toString());
    }
}
