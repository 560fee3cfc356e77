package org.keytally.app.settings.rules;

import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;

/// A value for one provider, project or prompt type as it is shown.
///
/// @param text "Who pays first: shared"
record Rule(Setting setting, Narrowing where, String place, String text, String value) {}
