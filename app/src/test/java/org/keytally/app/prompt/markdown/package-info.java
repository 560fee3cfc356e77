/// Answers read, kind ones and hostile ones.
@NullMarked
package org.keytally.app.prompt.markdown;

import org.jspecify.annotations.NullMarked;
