package org.keytally.core.domain.watch;

import java.time.LocalDate;

// A day of a person's zone, and the quarter of an hour it begins with.
record Beginning(LocalDate day, int quarter) {}
