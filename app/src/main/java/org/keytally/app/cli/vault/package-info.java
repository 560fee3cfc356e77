/// The commands for the organisation's vaults.
@NullMarked
package org.keytally.app.cli.vault;

import org.jspecify.annotations.NullMarked;
