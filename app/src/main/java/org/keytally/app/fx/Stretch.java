package org.keytally.app.fx;

import java.util.List;
import javafx.collections.ObservableListBase;

/// The part of a long list that a table is given: as many places as lie around what is seen.
final class Stretch<T> extends ObservableListBase<T> {

    private final List<T> whole;
    private final int most;
    private int begin;
    private int size;

    /// @param most how many places it has, where there are so many
    Stretch(List<T> whole, int most) {
        this.whole = whole;
        this.most = most;
        this.size = Math.min(most, whole.size());
    }

    /// The place of its first in the long list.
    int begin() {
        return begin;
    }

    /// How many the long list has.
    int count() {
        return whole.size();
    }

    /// Whether so many places before and behind others lie in it, or all there are.
    boolean hasRoom(double first, double last, int room) {
        return (begin == 0 || first - begin >= room)
                && (begin + size == whole.size() || begin + size - last >= room);
    }

    /// Begins where a place is in its middle, as far as there are places for that.
    void centre(int place) {
        move(Math.clamp(place - most / 2L, 0, Math.max(0, whole.size() - most)));
    }

    /// Goes on having the same where places came before it.
    void keep(int more) {
        begin += more;
    }

    /// Begins at a place of the long list, which may have grown.
    void move(int place) {
        int before = size;
        beginChange();
        begin = place;
        size = Math.min(most, whole.size() - place);
        for (int index = 0; index < before; index++) {
            nextUpdate(index);
        }
        if (size > before) {
            nextAdd(before, size);
        }
        endChange();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public T get(int index) {
        return whole.get(begin + index);
    }

    // Nobody may walk through millions to find one.
    @Override
    public int indexOf(Object one) {
        return -1;
    }

    @Override
    public int lastIndexOf(Object one) {
        return -1;
    }

    @Override
    public boolean contains(Object one) {
        return false;
    }
}
