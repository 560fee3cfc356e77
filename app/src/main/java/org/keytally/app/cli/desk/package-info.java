/// What every command has before it: the person, the words, the shared options, the forms of answers, and the home.
@NullMarked
package org.keytally.app.cli.desk;

import org.jspecify.annotations.NullMarked;
