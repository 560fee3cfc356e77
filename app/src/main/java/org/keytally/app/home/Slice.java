package org.keytally.app.home;

import java.math.BigDecimal;

/// A part of the month in a tile.
///
/// @param id of the group in the book
/// @param style the style class of its colour
record Slice(String id, String name, BigDecimal share, String cost, String style) {}
