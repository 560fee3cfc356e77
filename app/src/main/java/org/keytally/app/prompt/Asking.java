package org.keytally.app.prompt;

import java.util.function.Consumer;
import org.keytally.core.usecase.prompt.Word;

/// The question who pays, as long as nobody has answered it.
///
/// @param prompts for how many prompts the answer holds at least
/// @param project what an answer can be remembered for; empty for none
/// @param answer takes the first word that is said, and no other
record Asking(int prompts, Outlook.Seen personal, Outlook.Seen shared, String project, Consumer<Word> answer) {}
