package org.keytally.app.prompt.markdown;

import java.util.List;

/// One block of an answer, from a paragraph to a table.
public sealed interface Block {

    record Heading(int level, List<Run> runs) implements Block {

        public Heading {
            runs = List.copyOf(runs);
        }
    }

    record Paragraph(List<Run> runs) implements Block {

        public Paragraph {
            runs = List.copyOf(runs);
        }
    }

    /// Lines of a program.
    ///
    /// @param language as the answer names it; empty for none
    record Code(String language, String text) implements Block {}

    /// A list.
    ///
    /// @param marks what stands before each item, such as a bullet or a number
    record Items(List<String> marks, List<List<Block>> items) implements Block {

        public Items {
            marks = List.copyOf(marks);
            items = List.copyOf(items);
        }
    }

    record Quote(List<Block> blocks) implements Block {

        public Quote {
            blocks = List.copyOf(blocks);
        }
    }

    /// A table.
    ///
    /// @param rows the head is the first of them
    record Table(List<List<List<Run>>> rows) implements Block {

        public Table {
            rows = List.copyOf(rows);
        }
    }

    record Rule() implements Block {}
}
