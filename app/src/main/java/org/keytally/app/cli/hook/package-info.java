/// `alerts hook` and `alerts test`: others are told when something happens.
@NullMarked
package org.keytally.app.cli.hook;

import org.jspecify.annotations.NullMarked;
