package org.keytally.app.home;

import java.math.BigDecimal;

/// A part of the month in a tile.
///
/// @param style the style class of its colour
record Slice(String name, BigDecimal share, String cost, String style) {}
