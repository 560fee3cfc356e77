package org.keytally.app.prompt.markdown;

import java.util.ArrayList;
import java.util.List;
import org.keytally.app.prompt.markdown.Block.Items;
import org.keytally.app.prompt.markdown.Block.Quote;

/// Finds what is the same although it was read again, so that it need not be compared again where it is shown.
final class Unchanged {

    private Unchanged() {}

    /// The blocks as they are now; those that are as before are the ones from before.
    static List<Block> in(List<Block> before, List<Block> now) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            blocks.add(i < before.size() ? in(before.get(i), now.get(i)) : now.get(i));
        }
        return List.copyOf(blocks);
    }

    private static Block in(Block before, Block now) {
        if (before.equals(now)) {
            return before;
        }
        if (before instanceof Quote(List<Block> were) && now instanceof Quote(List<Block> are)) {
            return new Quote(in(were, are));
        }
        if (before instanceof Items was && now instanceof Items is) {
            return new Items(is.marks(), items(was.items(), is.items()));
        }
        return now;
    }

    private static List<List<Block>> items(List<List<Block>> before, List<List<Block>> now) {
        List<List<Block>> items = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            items.add(i < before.size() ? item(before.get(i), now.get(i)) : now.get(i));
        }
        return items;
    }

    private static List<Block> item(List<Block> before, List<Block> now) {
        return before.equals(now) ? before : in(before, now);
    }
}
