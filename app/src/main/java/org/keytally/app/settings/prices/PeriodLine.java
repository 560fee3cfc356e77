package org.keytally.app.settings.prices;

/// One period in the time line of a price.
///
/// @param isInForce whether it holds now
record PeriodLine(String period, String rates, String standing, boolean isInForce) {}
