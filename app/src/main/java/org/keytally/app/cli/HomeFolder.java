package org.keytally.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keytally.core.DemoHome;
import org.keytally.core.Surroundings;
import org.keytally.core.domain.command.Command;

/// The folder of the home a command means, told before the command itself is understood.
final class HomeFolder {

    private static final Set<String> HELP = Set.of("--help", "-h", "--version", "-V", "help");

    private final Surroundings surroundings;
    private final Command command;

    HomeFolder(Surroundings surroundings, Command command) {
        this.surroundings = surroundings;
        this.command = command;
    }

    Path path() {
        return option().map(folder -> command.workingDirectory().resolve(folder)).orElseGet(this::usual);
    }

    /// Whether `--home` stands there without a folder: an empty one would mean the folder one happens to be in.
    boolean isUnnamed() {
        return option().filter(String::isBlank).isPresent();
    }

    /// Whether the command does anything with a home at all.
    boolean isNeeded() {
        List<String> own = own();
        return !own.isEmpty() && own.stream().noneMatch(HELP::contains);
    }

    /// Whether nothing is asked for but the window, of whichever home.
    boolean opensWindow() {
        List<String> arguments = command.arguments();
        return arguments.isEmpty()
                || (arguments.size() == 1 && arguments.getFirst().startsWith("--home="))
                || (arguments.size() == 2 && arguments.getFirst().equals("--home"));
    }

    /// Whether the home of the demo is wanted, which lies beside the usual one.
    boolean isDemo() {
        return isCalled("demo");
    }

    /// Whether it is to be found out what is wrong with the home.
    boolean isExamined() {
        return isCalled("doctor");
    }

    // The folder of `--home` is no word of the command.
    private boolean isCalled(String name) {
        List<String> own = own();
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i).equals("--home")) {
                i++;
            } else if (!own.get(i).startsWith("-")) {
                return own.get(i).equals(name);
            }
        }
        return false;
    }

    private Path usual() {
        return isDemo() ? DemoHome.beside(surroundings.usualHome()) : surroundings.usualHome();
    }

    private Optional<String> option() {
        List<String> own = own();
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i).equals("--home") && i + 1 < own.size()) {
                return Optional.of(own.get(i + 1));
            }
            if (own.get(i).startsWith("--home=")) {
                return Optional.of(own.get(i).substring("--home=".length()));
            }
        }
        return Optional.empty();
    }

    // What stands after a double hyphen belongs to another program.
    private List<String> own() {
        int end = command.arguments().indexOf("--");
        return end < 0 ? command.arguments() : command.arguments().subList(0, end);
    }
}
