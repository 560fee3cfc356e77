package org.keytally.app.cli.prompt;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.keytally.core.domain.catalog.ModelFacts;

/// The command that asks another model what a command asked one, ready to be typed.
final class AskAgain {

    private static final int LONGEST = 120;

    private AskAgain() {}

    /// @param arguments of the command that was typed
    static String of(List<String> arguments, ModelFacts model) {
        List<String> typed = new ArrayList<>();
        boolean namesWhere = false;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext();) {
            String argument = rest.next();
            namesWhere |= isOption("--provider", argument) || isOption("--key", argument);
            if (argument.equals("--model")) {
                rest.next();
            } else if (!isOption("--model", argument)) {
                typed.add(argument);
            }
        }
        // Without either, another provider might be asked, and another purse pay.
        if (!namesWhere) {
            typed.addAll(List.of("--provider", model.provider().value()));
        }
        typed.addAll(List.of("--model", model.model()));
        return "keytally " + typed.stream().map(AskAgain::quoted).collect(Collectors.joining(" "));
    }

    private static boolean isOption(String name, String argument) {
        return argument.equals(name) || argument.startsWith(name + "=");
    }

    // A prompt of pages is not worth repeating.
    private static String quoted(String argument) {
        if (argument.length() > LONGEST) {
            return "TEXT";
        }
        return ShellWord.of(argument);
    }
}
