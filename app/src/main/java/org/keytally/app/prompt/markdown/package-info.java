/// Answers as they are shown: Markdown read into blocks, and blocks made into nodes; nothing in it is ever loaded
/// or run.
@NullMarked
package org.keytally.app.prompt.markdown;

import org.jspecify.annotations.NullMarked;
