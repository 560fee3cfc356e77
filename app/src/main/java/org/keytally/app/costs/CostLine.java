package org.keytally.app.costs;

import java.math.BigDecimal;
import org.keytally.core.domain.ledger.UsageTotals;

/// One group of the table.
///
/// @param style the style class of its colour in the chart
/// @param share of the cost of all, or of the tokens where nothing has cost
record CostLine(String id, String name, String style, BigDecimal share, UsageTotals totals) {}
