package org.keytally.app.settings.prices;

import java.math.BigDecimal;

/// What the load would cost with one model.
///
/// @param notes what helps to choose it; empty for nothing
/// @param share of what the dearest one shown costs
/// @param exact to the last digit, with the price it comes from
/// @param isUsed whether last month was sent to it
record WhatIfLine(
        String provider, String model, String notes, BigDecimal share, String cost, String exact, boolean isUsed) {}
