package org.keytally.app.cli;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with the words of a command, in one sentence.
final class Usage {

    private Usage() {}

    static String sentence(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> firstLine(missing);
            default -> firstLine(wrong);
        };
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
