package org.keytally.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.keytally.app.cli.budget.AlertsCommands;
import org.keytally.app.cli.budget.BudgetCommands;
import org.keytally.app.cli.budget.TeamCommands;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.environments.EnvCommands;
import org.keytally.app.cli.home.AuditCommands;
import org.keytally.app.cli.home.DataCommands;
import org.keytally.app.cli.home.DemoCommand;
import org.keytally.app.cli.home.DoctorCommand;
import org.keytally.app.cli.home.LockCommand;
import org.keytally.app.cli.home.SettingsCommands;
import org.keytally.app.cli.keys.KeysCommands;
import org.keytally.app.cli.models.ModelsCommands;
import org.keytally.app.cli.money.PricesCommands;
import org.keytally.app.cli.money.UsageCommand;
import org.keytally.app.cli.policy.PolicyCommands;
import org.keytally.app.cli.programs.ExecCommand;
import org.keytally.app.cli.programs.ScanCommand;
import org.keytally.app.cli.prompt.BatchCommands;
import org.keytally.app.cli.prompt.KeysTest;
import org.keytally.app.cli.prompt.ModelsList;
import org.keytally.app.cli.prompt.PromptCommand;
import org.keytally.app.cli.prompt.RouteCommand;
import org.keytally.app.cli.rotation.KeysDue;
import org.keytally.app.cli.rotation.KeysRotate;
import org.keytally.app.cli.savings.OptimizeCommand;
import org.keytally.app.cli.team.MemberCommands;
import org.keytally.app.cli.vault.VaultCommands;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// All commands; only the branch that is wanted is built, because building costs more than running.
final class CommandTree {

    private CommandTree() {}

    static CommandLine of(Desk desk, RootCommand root) {
        CommandLine line = new CommandLine(root);
        Map<String, Supplier<Object>> branches = branches(desk);
        List<String> arguments = desk.command().arguments();
        String wanted = arguments.stream().filter(branches::containsKey).findFirst().orElse("");
        branches.forEach((name, branch) -> {
            if (wanted.isEmpty() || wanted.equals(name)) {
                line.addSubcommand(name, branch.get());
            }
        });
        withHelp(line);
        return line;
    }

    private static Map<String, Supplier<Object>> branches(Desk desk) {
        Map<String, Supplier<Object>> branches = new LinkedHashMap<>();
        branches.put("keys", () -> KeysCommands.of(
                desk, new KeysTest(desk), new KeysDue(desk), new KeysRotate(desk)));
        branches.put("prompt", () -> new PromptCommand(desk));
        branches.put("route", () -> new RouteCommand(desk));
        branches.put("models", () -> ModelsCommands.of(desk, new ModelsList(desk)));
        branches.put("batch", () -> BatchCommands.of(desk));
        branches.put("usage", () -> new UsageCommand(desk));
        branches.put("optimize", () -> new OptimizeCommand(desk));
        branches.put("budget", () -> BudgetCommands.of(desk));
        branches.put("team", () -> MemberCommands.into(TeamCommands.of(desk), desk));
        branches.put("alerts", () -> AlertsCommands.of(desk));
        branches.put("prices", () -> PricesCommands.of(desk));
        branches.put("settings", () -> SettingsCommands.of(desk));
        branches.put("env", () -> EnvCommands.of(desk));
        branches.put("vault", () -> VaultCommands.of(desk));
        branches.put("policy", () -> PolicyCommands.of(desk));
        branches.put("audit", () -> AuditCommands.of(desk));
        branches.put("exec", () -> new ExecCommand(desk));
        branches.put("scan", () -> new ScanCommand(desk));
        branches.put("doctor", () -> new DoctorCommand(desk));
        branches.put("demo", () -> new DemoCommand(desk));
        branches.put("lock", () -> new LockCommand(desk));
        branches.put("data", () -> DataCommands.of(desk));
        return branches;
    }

    /// Every command answers `--help`; those that only group others answer with their help.
    private static void withHelp(CommandLine line) {
        CommandSpec spec = line.getCommandSpec();
        spec.addOption(CommandLine.Model.OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build());
        line.getSubcommands().values().forEach(CommandTree::withHelp);
    }
}
