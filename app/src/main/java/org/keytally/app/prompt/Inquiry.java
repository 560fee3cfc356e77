package org.keytally.app.prompt;

import java.util.Optional;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.RouteWish;

/// What the next prompt would be, as far as it is written.
///
/// @param usualOutput the tokens of a usual answer to such a prompt
record Inquiry(RouteWish wish, Optional<String> model, Optional<Prompt> prompt, long usualOutput) {}
