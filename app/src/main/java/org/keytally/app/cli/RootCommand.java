package org.keytally.app.cli;

import org.keytally.app.cli.desk.CommonOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The command above all commands.
@Command(name = "keytally", description = "Keeps your AI keys, decides which one pays, and counts what it costs.", synopsisSubcommandLabel = "COMMAND", versionProvider = Version.class, footer = {
    "", "Secrets are read from standard input or a prompt that does not echo, never from an argument."})
final class RootCommand {

    @Mixin
    private final CommonOptions common;

    // Read by picocli alone.
    @SuppressWarnings("UnusedVariable")
    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Print the version.")
    private boolean version;

    RootCommand(CommonOptions common) {
        this.common = common;
    }

    CommonOptions common() {
        return common;
    }
}
