/// The screen of prompts, tried without a window.
@NullMarked
package org.keytally.app.prompt;

import org.jspecify.annotations.NullMarked;
