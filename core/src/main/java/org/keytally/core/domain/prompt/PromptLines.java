package org.keytally.core.domain.prompt;

import java.util.List;

/// The port to texts that hold many prompts, one on each line.
public interface PromptLines {

    /// What a text holds.
    sealed interface Reading {

        /// These prompts, in their order.
        record Read(List<String> prompts) implements Reading {

            public Read {
                prompts = List.copyOf(prompts);
            }

            /// Text of a person is private and stays out of logs.
            @Override
            public String toString() {
                return "Read[" + prompts.size() + " prompts]";
            }
        }

        /// A line is no prompt.
        ///
        /// @param number from 1 on
        record BadLine(int number) implements Reading {}
    }

    /// Reads lines of JSON: each a text, or an object with the text `prompt`.
    Reading json(String text);
}
