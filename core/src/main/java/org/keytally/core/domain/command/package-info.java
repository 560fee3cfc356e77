/// A command on its way to the owner of its home, and the conversation it holds while it runs.
@NullMarked
package org.keytally.core.domain.command;

import org.jspecify.annotations.NullMarked;
