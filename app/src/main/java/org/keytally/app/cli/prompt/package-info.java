/// The commands that send prompts.
@NullMarked
package org.keytally.app.cli.prompt;

import org.jspecify.annotations.NullMarked;
