package org.keytally.core.usecase;

import java.util.ArrayList;
import java.util.List;

/// What the fakes of a home were told to do, in order, and which of it fails.
public final class Steps {

    private final List<String> taken = new ArrayList<>();
    private int left = Integer.MAX_VALUE;
    private boolean staysBroken;

    /// The step of that number, counted from now on, fails; those after it work.
    public synchronized void failAt(int number) {
        taken.clear();
        left = number;
        staysBroken = false;
    }

    /// The step of that number, counted from now on, fails, and so does every one after it.
    public synchronized void endAt(int number) {
        failAt(number);
        staysBroken = true;
    }

    public synchronized void mend() {
        failAt(Integer.MAX_VALUE);
    }

    /// The steps since the count began, the failed one with a cross before it.
    public synchronized List<String> taken() {
        return List.copyOf(taken);
    }

    /// Whether the step works.
    public synchronized boolean take(String step) {
        left--;
        boolean works = staysBroken ? left > 0 : left != 0;
        taken.add(works ? step : "✗ " + step);
        return works;
    }
}
