/// Tests of the command line, within this process and as a program of its own.
@NullMarked
package org.keytally.app.cli;

import org.jspecify.annotations.NullMarked;
