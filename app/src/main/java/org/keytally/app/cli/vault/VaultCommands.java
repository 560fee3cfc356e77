package org.keytally.app.cli.vault;

import org.keytally.app.cli.desk.Desk;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The group of commands for the organisation's vaults.
@Command(description = "Shared keys from the organisation's Azure Key Vault.")
public final class VaultCommands {

    private VaultCommands() {}

    public static CommandLine of(Desk desk) {
        return new CommandLine(new VaultCommands())
                .addSubcommand("connect", new VaultConnect(desk))
                .addSubcommand("sign-in", new VaultSignIn(desk))
                .addSubcommand("sign-out", new VaultSignOut(desk))
                .addSubcommand("invite", new VaultInvite(desk))
                .addSubcommand("leave", new VaultLeave(desk))
                .addSubcommand("status", new VaultStatus(desk))
                .addSubcommand("sync", new VaultSync(desk))
                .addSubcommand("list", new VaultList(desk))
                .addSubcommand("publish", new VaultPublish(desk))
                .addSubcommand("change", new VaultChange(desk))
                .addSubcommand("rotate", new VaultRotate(desk))
                .addSubcommand("disable", new VaultTurn.Disable(desk))
                .addSubcommand("enable", new VaultTurn.Enable(desk))
                .addSubcommand("delete", new VaultTurn.Delete(desk))
                .addSubcommand("recover", new VaultTurn.Recover(desk))
                .addSubcommand("purge", new VaultTurn.Purge(desk))
                .addSubcommand("rewrap", new VaultRewrap(desk));
    }
}
