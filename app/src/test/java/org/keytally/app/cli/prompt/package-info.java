/// Tests of the words around a prompt.
@NullMarked
package org.keytally.app.cli.prompt;

import org.jspecify.annotations.NullMarked;
