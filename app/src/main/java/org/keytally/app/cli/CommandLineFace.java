package org.keytally.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keytally.app.cli.desk.CommonOptions;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.HomeDoor;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.ProviderFaultException;
import org.keytally.core.domain.command.Command;
import org.keytally.core.domain.command.CommandRunner;
import org.keytally.core.domain.command.Conversation;
import org.keytally.core.domain.guard.Redactor;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.policy.Preference;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/// The face of Keytally in a terminal: runs one command to its end.
public final class CommandLineFace implements CommandRunner {

    private final HomeDoor door;
    private final Words words;
    private final Redactor redactor;

    /// @param redactor what all text passes before it leaves
    public CommandLineFace(HomeDoor door, Words words, Redactor redactor) {
        this.door = door;
        this.words = words;
        this.redactor = redactor;
    }

    @Override
    public int run(Command command, Conversation open) {
        Conversation talk = new GuardedConversation(open, redactor);
        CommonOptions options = new CommonOptions();
        Desk desk = new Desk(command, talk, door, words, options);
        StringWriter help = new StringWriter();
        CommandLine line = CommandTree.of(desk, new RootCommand(options));
        prepare(line, desk, new PrintWriter(help, true), command);
        int code = line.execute(command.arguments().toArray(String[]::new));
        if (!help.toString().isEmpty()) {
            talk.output(help.toString().getBytes(StandardCharsets.UTF_8));
        }
        return code;
    }

    private void prepare(CommandLine line, Desk desk, PrintWriter out, Command command) {
        line.setOut(out);
        line.setErr(out);
        line.setUsageHelpWidth(Math.clamp(command.terminalWidth(), 60, 120));
        line.setUsageHelpAutoWidth(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAbbreviatedOptionsAllowed(false);
        line.setExpandAtFiles(false);
        line.setTrimQuotes(false);
        line.registerConverter(Environment.class, CommandLineFace::environment);
        line.registerConverter(Scope.class, CommandLineFace::scope);
        line.registerConverter(Preference.class, CommandLineFace::preference);
        line.setParameterExceptionHandler((wrong, arguments) -> misused(desk, wrong, List.of(arguments)));
        line.setExecutionExceptionHandler((fault, used, parsed) -> stopped(desk, fault));
    }

    private static int misused(Desk desk, ParameterException wrong, List<String> arguments) {
        String sentence = Usage.sentence(wrong);
        String hint = "See: " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help";
        Problem problem = Problem.usage(sentence, hint);
        return desk.showIn(desk.speaksJson() || arguments.contains("--json"), problem);
    }

    private int stopped(Desk desk, Exception fault) {
        return switch (fault) {
            case Problem.Stop stop -> desk.show(stop.problem());
            case HomeException home -> desk.show(HomeProblems.of(home, words));
            case ProviderFaultException own -> desk.show(HomeProblems.of(own.fault(), words));
            default -> {
                desk.notice(Faults.trace(fault));
                yield desk.show(Faults.problem(fault));
            }
        };
    }

    private static Environment environment(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "development", "dev" -> Environment.DEVELOPMENT;
            case "ci", "test" -> Environment.CI;
            case "staging" -> Environment.STAGING;
            case "production", "prod" -> Environment.PRODUCTION;
            default ->
                throw new TypeConversionException("takes development, ci, staging or production, not '" + text + "'");
        };
    }

    private static Preference preference(String text) {
        return Preference.find(text.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new TypeConversionException("takes personal, shared or ask, not '" + text + "'"));
    }

    private static Scope scope(String text) {
        return Optional.of(text.strip().toLowerCase(Locale.ROOT))
                .flatMap(word -> List.of(Scope.values()).stream()
                        .filter(scope -> Words.code(scope).equals(word))
                        .findFirst())
                .orElseThrow(
                        () -> new TypeConversionException("takes personal, team, company or app, not '" + text + "'"));
    }
}
