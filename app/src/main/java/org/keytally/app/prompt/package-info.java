/// The screen of prompts: a conversation, who pays for the next prompt before it is sent, and what each one cost.
@NullMarked
package org.keytally.app.prompt;

import org.jspecify.annotations.NullMarked;
