package org.keytally.app.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with the words of a command, in one sentence.
final class Usage {

    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);

    private Usage() {}

    static String sentence(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> missing(missing);
            case MutuallyExclusiveArgsException _ -> "Give only one of the options that exclude each other.";
            default -> wrong.getArgSpec() instanceof OptionSpec option ? value(option, wrong) : other(wrong);
        };
    }

    // A command that only groups others says which they are.
    private static String other(ParameterException wrong) {
        boolean wantsOneMore = String.valueOf(wrong.getMessage()).startsWith("Missing required subcommand");
        return wantsOneMore
                ? "Say which: " + String.join(", ", wrong.getCommandLine().getSubcommands().keySet()) + "."
                : firstLine(wrong);
    }

    // Of options that exclude each other one is wanted; the library would draw their grammar.
    private static String missing(MissingParameterException wrong) {
        List<ArgSpec> missing = wrong.getMissing();
        if (missing.size() < 2 || !missing.stream().allMatch(each -> each.isOption() && each.group() != null)) {
            return firstLine(wrong);
        }
        return "One of these is missing: " + missing.stream()
                .map(each -> ((OptionSpec) each).longestName())
                .collect(Collectors.joining(", ")) + ".";
    }

    // What was given is left out where the library would repeat it in words of its own: it may be a secret.
    private static String value(OptionSpec option, ParameterException wrong) {
        if (option.isMultiValue() && option.typeInfo().isMap()) {
            return "The option '" + option.longestName() + "' takes " + option.paramLabel() + ".";
        }
        String named = "The option '" + option.longestName() + "' takes a ";
        if (WHOLE.contains(option.type())) {
            return named + "whole number.";
        }
        return option.type() == BigDecimal.class ? named + "number." : firstLine(wrong);
    }

    // A word too many may be a secret that somebody typed as an argument: it is not repeated.
    private static String unmatched(UnmatchedArgumentException wrong) {
        String word = wrong.getUnmatched().getFirst();
        if (word.startsWith("-") && word.length() < 30) {
            return "There is no option " + word.replaceAll("=.*", "") + " here.";
        }
        boolean isPlain = word.matches("[a-z-]{1,16}");
        return isPlain ? "There is no command or argument '" + word + "' here." : "There is one argument too many.";
    }

    private static String firstLine(ParameterException wrong) {
        String message = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("The command is not understood");
        String plain = message.replace("Invalid value for option ", "The option ").replace("': ", "' ");
        return plain.endsWith(".") ? plain : plain + ".";
    }
}
