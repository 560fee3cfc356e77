package org.keytally.app.home;

import java.math.BigDecimal;

/// A budget at a glance.
///
/// @param even the share that would be even with the time gone by
/// @param warnsFrom the share from which it is amber
record Meter(String name, String amounts, String pace, BigDecimal used, BigDecimal even, BigDecimal warnsFrom) {}
