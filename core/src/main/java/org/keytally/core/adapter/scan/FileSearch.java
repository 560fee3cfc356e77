package org.keytally.core.adapter.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Consumer;
import org.keytally.core.domain.guard.Place;
import org.keytally.core.domain.guard.Presence;
import org.keytally.core.domain.guard.SearchException;
import org.keytally.core.domain.guard.SearchException.Kind;
import org.keytally.core.domain.guard.Sighting;

/// A search through the files on the disk; follows no symbolic link and opens nothing but regular files.
final class FileSearch {

    private final Path root;
    private final ContentScan scan;
    private final Tally tally;
    private final Consumer<Sighting> found;

    FileSearch(Path root, ContentScan scan, Tally tally, Consumer<Sighting> found) {
        this.root = root;
        this.scan = scan;
        this.tally = tally;
        this.found = found;
    }

    void search() throws SearchException {
        if (Files.isRegularFile(root, LinkOption.NOFOLLOW_LINKS)) {
            read(root, Presence.PLAIN);
            return;
        }
        if (!Files.isDirectory(root)) {
            throw new SearchException(Kind.NO_SUCH_PLACE, "no such folder");
        }
        searchFolder(root);
    }

    private void searchFolder(Path folder) throws SearchException {
        if (!searchWorkTree(folder)) {
            walk(folder);
        }
    }

    /// False where git is not there, does not want to, or knows no work tree here.
    private boolean searchWorkTree(Path folder) throws SearchException {
        try {
            Git git = Git.in(folder);
            if (!git.isWorkTree()) {
                return false;
            }
            read(folder.resolve(".git").resolve("config"), Presence.PLAIN);
            list(git, Presence.TRACKED, "--cached", "--deduplicate");
            list(git, Presence.UNTRACKED, "--others", "--exclude-standard");
            listIgnored(git);
            return true;
        } catch (SearchException failed) {
            if (failed.kind() == Kind.NO_GIT) {
                return false;
            }
            throw failed;
        }
    }

    private void list(Git git, Presence presence, String... options) throws SearchException {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "ls-files";
        arguments[1] = "-z";
        System.arraycopy(options, 0, arguments, 2, options.length);
        readAll(git, presence, arguments);
    }

    private void listIgnored(Git git) throws SearchException {
        // names are compared here, since a pattern would make git look no less
        try (GitOutput names = git.read("ls-files", "-z", "--others", "--ignored", "--exclude-standard")) {
            for (Optional<String> name = names.next('\0'); name.isPresent(); name = names.next('\0')) {
                String last = name.get().substring(name.get().lastIndexOf('/') + 1);
                if (last.startsWith(".env") || last.endsWith(".env")) {
                    readNamed(git.folder(), name.get(), Presence.IGNORED);
                }
            }
        } catch (IOException unreadable) {
            throw new SearchException(Kind.GIT_FAILED, "git could not be read", unreadable);
        }
    }

    private void readAll(Git git, Presence presence, String... arguments) throws SearchException {
        try (GitOutput names = git.read(arguments)) {
            for (Optional<String> name = names.next('\0'); name.isPresent(); name = names.next('\0')) {
                readNamed(git.folder(), name.get(), presence);
            }
            if (!names.ended()) {
                throw new SearchException(Kind.GIT_FAILED, "git could not list the files");
            }
        } catch (IOException unreadable) {
            throw new SearchException(Kind.GIT_FAILED, "git could not be read", unreadable);
        }
    }

    private void readNamed(Path folder, String name, Presence presence) throws SearchException {
        Path path;
        try {
            path = folder.resolve(name).normalize();
        } catch (InvalidPathException noNameHere) {
            tally.unread(name);
            return;
        }
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            // a repository within the repository
            searchFolder(path);
            return;
        }
        if (isWithin(folder, path)) {
            read(path, presence);
        }
    }

    // a folder that git knows may have been replaced by a link to somewhere else
    private static boolean isWithin(Path folder, Path path) {
        try {
            Path parent = path.getParent();
            return parent != null && parent.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }

    private void walk(Path folder) throws SearchException {
        try {
            Files.walkFileTree(folder, new Walk(folder));
        } catch (NestedSearchException nested) {
            throw nested.cause;
        } catch (IOException unreadable) {
            tally.unread(shown(folder));
        }
    }

    private void read(Path path, Presence presence) throws SearchException {
        if (Thread.currentThread().isInterrupted()) {
            throw new SearchException(Kind.INTERRUPTED, "interrupted");
        }
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        String shown = shown(path);
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            tally.read(scan.scan(
                    in,
                    Files.size(path),
                    (match, line, column) -> found
                            .accept(match.sighting(new Place(presence, shown, Optional.empty(), line, column)))));
        } catch (NoSuchFileException gone) {
            // it went away since it was listed
        } catch (IOException unreadable) {
            tally.unread(shown);
        }
    }

    private String shown(Path path) {
        Path relative = path.equals(root) ? root.getFileName() : root.relativize(path);
        return String.valueOf(relative).replace(path.getFileSystem().getSeparator(), "/");
    }

    private final class Walk extends SimpleFileVisitor<Path> {

        private final Path top;

        Walk(Path top) {
            this.top = top;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            boolean isRepository =
                    !folder.equals(top) && Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS);
            try {
                return isRepository && searchWorkTree(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            } catch (SearchException failed) {
                throw new NestedSearchException(failed);
            }
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            try {
                read(file, Presence.PLAIN);
                return FileVisitResult.CONTINUE;
            } catch (SearchException failed) {
                throw new NestedSearchException(failed);
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            tally.unread(shown(file));
            return FileVisitResult.CONTINUE;
        }
    }

    private static final class NestedSearchException extends IOException {

        private static final long serialVersionUID = 1L;
        private final SearchException cause;

        NestedSearchException(SearchException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
