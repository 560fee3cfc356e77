/// The commands for environments: what is in force and offered, presets, `.env` files in and out.
@NullMarked
package org.keytally.app.cli.environments;

import org.jspecify.annotations.NullMarked;
