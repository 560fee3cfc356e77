package org.keytally.core.adapter.database.entry;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

// Things that got a number when they were first written.
final class Numbered<T> {

    private final TreeMap<Integer, T> things = new TreeMap<>();
    private final Map<T, Integer> numbers = new HashMap<>();

    private int next;

    int next() {
        return next;
    }

    OptionalInt find(T thing) {
        Integer number = numbers.get(thing);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    // A number whose definition was lost with a damaged record must never be given to another thing.
    T get(long number) {
        T thing = things.get((int) number);
        if (thing == null) {
            next = Math.max(next, (int) number + 1);
            throw new UnreadableEntryException("number " + number);
        }
        return thing;
    }

    void put(int number, T thing) {
        T former = things.put(number, thing);
        if (former != null) {
            numbers.remove(former, number);
        }
        numbers.put(thing, number);
        next = Math.max(next, number + 1);
    }

    Map<Integer, T> all() {
        return Collections.unmodifiableMap(things);
    }
}
