/// The command line: how what was typed becomes a use case, and its result lines or JSON.
@NullMarked
package org.keytally.app.cli;

import org.jspecify.annotations.NullMarked;
