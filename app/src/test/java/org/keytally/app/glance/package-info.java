/// What is seen at a glance, tried without a toolkit.
@NullMarked
package org.keytally.app.glance;

import org.jspecify.annotations.NullMarked;
