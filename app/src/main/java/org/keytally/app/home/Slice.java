package org.keytally.app.home;

import java.math.BigDecimal;

/// A part of the month in a tile.
record Slice(String name, BigDecimal share, String cost) {}
