package org.keytally.app.settings.doctor;

import org.keytally.core.domain.home.Check;

/// One check as it is shown.
///
/// @param mend what can be done, in words; empty where it is well
/// @param canMend whether the program can do it by itself
record CheckLine(Check check, String detail, String mend, boolean canMend) {}
