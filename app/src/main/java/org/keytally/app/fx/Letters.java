package org.keytally.app.fx;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Gives each of some names a letter no other has: the first of a word where that is free, else any of it, else any
/// at all.
final class Letters {

    private static final String ALL = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    // The low ones are those of the places.
    private static final String DIGITS = "0987654321";

    private final Set<Character> taken = new TreeSet<>();

    private Letters() {}

    /// @param name what is read on it, in any language
    /// @param fixed the letter or digit it always has, where there is one
    record Wanted(String name, Optional<Character> fixed) {}

    /// In the same order; who comes first has the first choice, and nobody has one when all are given.
    static List<Optional<Character>> of(List<Wanted> wanted) {
        Letters letters = new Letters();
        wanted.forEach(one -> one.fixed().ifPresent(letters.taken::add));
        List<Optional<Character>> given = new ArrayList<>();
        for (Wanted one : wanted) {
            given.add(one.fixed().or(() -> letters.take(one.name())));
        }
        return List.copyOf(given);
    }

    private Optional<Character> take(String name) {
        // An umlaut is found on its letter.
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
        return Stream.of(initials(plain), plain, ALL, DIGITS)
                .flatMapToInt(String::chars)
                .filter(letter -> ALL.indexOf(letter) >= 0 || DIGITS.indexOf(letter) >= 0)
                .mapToObj(letter -> (char) letter)
                .filter(taken::add)
                .findFirst();
    }

    private static String initials(String name) {
        return IntStream.range(0, name.length())
                .filter(at -> at == 0 || !isInWord(name.charAt(at - 1)))
                .mapToObj(at -> name.substring(at, at + 1))
                .reduce("", String::concat);
    }

    private static boolean isInWord(char letter) {
        return Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
    }
}
