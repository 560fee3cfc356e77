package org.keytally.core.adapter.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keytally.core.domain.guard.SearchException;
import org.keytally.core.domain.guard.SearchException.Kind;

/// The real `git`, asked so that a hostile repository runs nothing and reaches nowhere.
///
/// Only plumbing commands that print names and objects are used: they start no pager, no difference or text filter and
/// verify no signature. What is left (file system monitor, hooks, fetching of missing objects) is switched off.
final class Git {

    private static final List<String> HARMLESS = List.of(
            "--no-pager",
            "--literal-pathspecs",
            "-c",
            "core.fsmonitor=false",
            "-c",
            "core.hooksPath=/dev/null",
            "-c",
            "core.untrackedCache=false",
            "-c",
            "core.alternateRefsCommand=false",
            "-c",
            "protocol.allow=never",
            "-c",
            "credential.helper=",
            "-c",
            "gc.auto=0");
    private static final Map<String, String> QUIET = Map.of(
            "GIT_OPTIONAL_LOCKS", "0",
            "GIT_TERMINAL_PROMPT", "0",
            "GIT_NO_REPLACE_OBJECTS", "1",
            "GIT_NO_LAZY_FETCH", "1",
            // a list of allowed protocols that names none there is
            "GIT_ALLOW_PROTOCOL", "none",
            "LC_ALL", "C");

    private final Path folder;
    private final Map<String, String> kept;

    private Git(Path folder, Map<String, String> kept) {
        this.folder = folder;
        this.kept = kept;
    }

    static Git in(Path folder) {
        return new Git(folder, Map.of());
    }

    /// For a hook: git names the index of the commit being made by this variable, and it is the only one kept.
    static Git inHook(Path folder, Map<String, String> environment) throws SearchException {
        String index = environment.get("GIT_INDEX_FILE");
        String top = index == null ? "" : in(folder).line("rev-parse", "--show-toplevel");
        if (index == null || top.isEmpty()) {
            return in(folder);
        }
        return new Git(folder, Map.of("GIT_INDEX_FILE", Path.of(top).resolve(index).toString()));
    }

    Path folder() {
        return folder;
    }

    ProcessBuilder command(List<String> arguments) {
        List<String> line = new ArrayList<>(List.of("git", "-C", folder.toString()));
        line.addAll(HARMLESS);
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().putAll(QUIET);
        builder.environment().putAll(kept);
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    GitOutput read(String... arguments) throws SearchException {
        return GitOutput.of(List.of(command(List.of(arguments))));
    }

    /// The single line a command prints; empty where it failed.
    String line(String... arguments) throws SearchException {
        try (GitOutput output = read(arguments)) {
            String line = output.next('\n').orElse("");
            return output.ended() ? line : "";
        } catch (IOException unreadable) {
            throw new SearchException(Kind.GIT_FAILED, "git could not be read", unreadable);
        }
    }

    boolean isWorkTree() throws SearchException {
        return line("rev-parse", "--is-inside-work-tree").equals("true");
    }

    boolean isRepository() throws SearchException {
        return !line("rev-parse", "--git-dir").isEmpty();
    }
}
