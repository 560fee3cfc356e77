/// The commands for models: which there are, and which a prompt type gets.
@NullMarked
package org.keytally.app.cli.models;

import org.jspecify.annotations.NullMarked;
