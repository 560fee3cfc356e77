package org.keytally.core.domain.budget;

// What is kept free for an attempt that has not ended.
record Reservation(int quarter, Bearing bearing, Load load, boolean isBooked) {

    Reservation booked() {
        return new Reservation(quarter, bearing, load, true);
    }
}
