package org.keytally.core.adapter.export;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.keytally.core.domain.catalog.Money;

// The cells of a table, row by row; every row names the same columns in the same order.
interface Cells {

    void beginRow() throws IOException;

    void text(String column, String text) throws IOException;

    void number(String column, OptionalLong number) throws IOException;

    void money(String column, Optional<Money> amount) throws IOException;

    void truth(String column, boolean truth) throws IOException;

    void endRow() throws IOException;

    void end() throws IOException;
}
