/// Running a child process with a secret in its environment, its output masked.
@NullMarked
package org.keytally.core.adapter.exec;

import org.jspecify.annotations.NullMarked;
