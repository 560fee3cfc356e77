package org.keytally.app.words;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which sentences the sources name, compared with those there are.
///
/// @param sentences the names in the file
/// @param composed names made of a beginning and a constant of a closed choice
/// @param sources the texts of all source files
record SentenceUse(Set<String> sentences, Set<String> composed, Collection<String> sources) {

    private static final String NAME = "\"%?([a-z][a-z-]*(?:\\.[a-z-]+)+)\"";
    private static final Pattern LITERAL = Pattern.compile(NAME);
    private static final String START = "\"([a-z][a-z-]*(?:\\.[a-z-]+)*)";
    private static final Pattern BEGINNING = Pattern.compile("\\bof\\(\\s*" + START + "\"|" + START + "\\.\"");
    private static final Pattern WITH_HINT = Pattern.compile("\\busage\\(\\s*" + NAME);
    private static final Pattern COMPANION = Pattern.compile("\\.(?:hint|message)$");

    /// Names that stand in the sources, or are composed there, and not in the file.
    Set<String> missing() {
        Set<String> named = new TreeSet<>(composed);
        named.addAll(literals(LITERAL));
        literals(WITH_HINT).forEach(name -> named.add(name + ".hint"));
        named.removeAll(sentences);
        return named;
    }

    /// Names that stand in the file and nowhere in the sources, alone or as the companion of one that does.
    Set<String> unused() {
        Set<String> unused = new TreeSet<>(sentences);
        unused.removeAll(composed);
        Set<String> literals = literals(LITERAL);
        unused.removeIf(name -> literals.contains(name)
                || literals.contains(COMPANION.matcher(name).replaceFirst("")));
        return unused;
    }

    /// Names of sentences that stand in the sources, with those composed from a beginning that stands there, and hints.
    Set<String> named() {
        Set<String> beginnings = sources.stream()
                .flatMap(source -> BEGINNING.matcher(source).results())
                .map(found -> begun(found) + ".")
                .collect(Collectors.toSet());
        Set<String> named = literals(LITERAL);
        composed.stream().filter(name -> beginnings.stream().anyMatch(name::startsWith)).forEach(named::add);
        return named;
    }

    private static String begun(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    // Only what begins like a sentence is taken for the name of one, and the beginning of composed ones is none.
    private Set<String> literals(Pattern pattern) {
        Set<String> rooms = sentences.stream().map(SentenceUse::room).collect(Collectors.toSet());
        Set<String> literals = sources.stream()
                .flatMap(source -> pattern.matcher(source).results())
                .map(literal -> literal.group(1))
                .filter(name -> rooms.contains(room(name)))
                .collect(Collectors.toCollection(TreeSet::new));
        literals.removeIf(name -> composed.stream().anyMatch(one -> one.startsWith(name + ".")));
        return literals;
    }

    private static String room(String name) {
        return name.substring(0, name.indexOf('.'));
    }
}
