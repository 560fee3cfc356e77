/// Tables written for people and their spreadsheets.
@NullMarked
package org.keytally.core.adapter.export;

import org.jspecify.annotations.NullMarked;
