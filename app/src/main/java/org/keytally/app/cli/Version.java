package org.keytally.app.cli;

import org.keytally.core.Keytally;
import picocli.CommandLine.IVersionProvider;

/// The version as `--version` prints it.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[]{"keytally " + Keytally.version()};
    }
}
