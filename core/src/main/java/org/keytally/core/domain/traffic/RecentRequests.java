package org.keytally.core.domain.traffic;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/// Requests in the order in which they were made, with their moments as the book has them, in milliseconds.
///
/// Very many lie within a busy minute, so each takes no more than a number and a reference.
final class RecentRequests {

    private static final int ROOM = 16;

    private final Deque<Request> requests = new ArrayDeque<>();
    // A ring, in step with the requests.
    private long[] moments = new long[ROOM];
    private int first;

    void add(RecentRequest one) {
        if (requests.size() == moments.length) {
            grow();
        }
        moments[place(requests.size())] = one.at().toEpochMilli();
        // Mostly the same asks again.
        requests.add(one.request().equals(requests.peekLast()) ? requests.getLast() : one.request());
    }

    private void grow() {
        long[] inOrder = new long[moments.length];
        Arrays.setAll(inOrder, index -> moments[place(index)]);
        moments = Arrays.copyOf(inOrder, moments.length * 2);
        first = 0;
    }

    private int place(int index) {
        return (first + index) % moments.length;
    }

    boolean isEmpty() {
        return requests.isEmpty();
    }

    RecentRequest oldest() {
        return new RecentRequest(requests.getFirst(), moment(0));
    }

    private Instant moment(int index) {
        return Instant.ofEpochMilli(moments[place(index)]);
    }

    void removeOldest() {
        requests.removeFirst();
        first = place(1);
    }

    void remove(RecentRequest one) {
        long at = one.at().toEpochMilli();
        Iterator<Request> each = requests.iterator();
        for (int index = 0; each.hasNext(); index++) {
            if (each.next().equals(one.request()) && moments[place(index)] == at) {
                each.remove();
                closeGap(index);
                return;
            }
        }
    }

    private void closeGap(int gap) {
        for (int index = gap; index < requests.size(); index++) {
            moments[place(index)] = moments[place(index + 1)];
        }
    }

    void clear() {
        requests.clear();
        first = 0;
    }

    List<RecentRequest> all() {
        List<RecentRequest> all = new ArrayList<>(requests.size());
        for (Request request : requests) {
            all.add(new RecentRequest(request, moment(all.size())));
        }
        return all;
    }
}
