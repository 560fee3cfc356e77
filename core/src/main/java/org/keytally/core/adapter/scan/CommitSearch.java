package org.keytally.core.adapter.scan;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.keytally.core.domain.guard.Place;
import org.keytally.core.domain.guard.Presence;
import org.keytally.core.domain.guard.SearchException;
import org.keytally.core.domain.guard.SearchException.Kind;
import org.keytally.core.domain.guard.Sighting;

/// A search through what git holds: each version of each file once, oldest first, and the messages.
///
/// Whole versions are read, not differences: so merges, renames and binary files need no rule of their own, line
/// numbers are those of the file, and no setting of the repository shapes what is seen.
final class CommitSearch {

    private static final String GITLINK = "160000";
    private static final String EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

    private final Git git;
    private final ContentScan scan;
    private final Tally tally;
    private final Consumer<Sighting> found;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> told = new HashSet<>();

    CommitSearch(Git git, ContentScan scan, Tally tally, Consumer<Sighting> found) {
        this.git = git;
        this.scan = scan;
        this.tally = tally;
        this.found = found;
    }

    /// Searches all that any ref reaches, and tells whether older history is missing here.
    boolean searchHistory() throws SearchException {
        requireRepository();
        ProcessBuilder commits = git.command(List.of("rev-list", "--all", "--reverse", "--topo-order"));
        // against each parent, so that what only a merge brought is seen too
        ProcessBuilder changes = git.command(List.of(
                "diff-tree", "--stdin", "--always", "-r", "-m", "--root", "--raw", "-z", "--no-abbrev",
                "--no-renames"));
        try (GitObjects objects = new GitObjects(git)) {
            try (GitOutput output = GitOutput.of(List.of(commits, changes))) {
                readChanges(output, objects);
            }
            readTags(objects);
        } catch (IOException failed) {
            throw new SearchException(Kind.GIT_FAILED, "git ended early", failed);
        }
        return git.line("rev-parse", "--is-shallow-repository").equals("true");
    }

    /// Searches the files that the next commit would bring.
    void searchStaged() throws SearchException {
        requireRepository();
        String head = git.line("rev-parse", "--verify", "--quiet", "HEAD");
        String base = head.isEmpty() ? emptyTree() : head;
        try (GitObjects objects = new GitObjects(git);
                GitOutput output = git.read(
                        "diff-index", "--cached", "-r", "--raw", "-z", "--no-abbrev", "--no-renames", base)) {
            readChanges(output, objects);
        } catch (IOException failed) {
            throw new SearchException(Kind.GIT_FAILED, "git ended early", failed);
        }
    }

    private void requireRepository() throws SearchException {
        if (!git.isRepository()) {
            throw new SearchException(Kind.NOT_A_REPOSITORY, "no git repository, or git does not trust it");
        }
    }

    private String emptyTree() throws SearchException {
        String id = git.line("hash-object", "-t", "tree", "/dev/null");
        return id.isEmpty() ? EMPTY_TREE : id;
    }

    private void readChanges(GitOutput output, GitObjects objects) throws IOException, SearchException {
        Optional<String> commit = Optional.empty();
        for (Optional<String> piece = output.next('\0'); piece.isPresent(); piece = output.next('\0')) {
            if (Thread.currentThread().isInterrupted()) {
                throw new SearchException(Kind.INTERRUPTED, "interrupted");
            }
            if (!piece.get().startsWith(":")) {
                if (!piece.equals(commit)) {
                    commit = piece;
                    tally.commit();
                    readMessage(piece.get(), objects);
                }
                continue;
            }
            readChange(piece.get(), output.next('\0').orElse(""), commit, objects);
        }
        if (!output.ended()) {
            throw new SearchException(Kind.GIT_FAILED, "git could not list the changes");
        }
    }

    // ":mode mode id id status"
    private void readChange(String change, String path, Optional<String> commit, GitObjects objects)
            throws IOException {
        List<String> fields = List.of(change.split(" ", -1));
        if (fields.size() < 5 || fields.get(1).equals(GITLINK) || fields.get(4).startsWith("D")) {
            return;
        }
        String id = fields.get(3);
        if (seen.add(id)) {
            Presence presence = commit.isPresent() ? Presence.COMMITTED : Presence.STAGED;
            readObject(id, presence, path, commit, objects);
        }
    }

    private void readMessage(String id, GitObjects objects) throws IOException {
        readObject(id, Presence.MESSAGE, "", Optional.of(id), objects);
    }

    private void readTags(GitObjects objects) throws IOException, SearchException {
        try (GitOutput tags = git.read("for-each-ref", "--format=%(objecttype) %(objectname)")) {
            for (Optional<String> line = tags.next('\n'); line.isPresent(); line = tags.next('\n')) {
                if (line.get().startsWith("tag ")) {
                    readMessage(line.get().substring(4), objects);
                }
            }
        }
    }

    private void readObject(String id, Presence presence, String path, Optional<String> commit, GitObjects objects)
            throws IOException {
        boolean there = objects.open(id, (content, size) -> {
            long read = scan.scan(content, size, (match, line, column) -> {
                if (told.add(match.trace() + (presence == Presence.MESSAGE ? id : path))) {
                    found.accept(match.sighting(new Place(presence, path, commit, line, column)));
                }
            });
            if (presence != Presence.MESSAGE) {
                tally.read(read);
            }
        });
        if (!there) {
            tally.unread(path.isEmpty() ? id : path);
        }
    }
}
