package org.keytally.app.prompt.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.keytally.app.words.SafeText;

/// An answer that comes in pieces, read so that what is finished in it is not read again; it gives what reading the
/// whole at once gives.
public final class GrowingAnswer {

    private final MarkdownReader reader = new MarkdownReader();
    private final StringBuilder text = new StringBuilder();
    private List<Block> blocks = List.of();
    private int finished;
    private int open;
    private boolean isOpenThroughout;

    /// The blocks of everything that has come, with this piece.
    public List<Block> add(String piece) {
        if (text.length() <= MarkdownReader.LONGEST) {
            text.append(SafeText.stripped(piece));
            blocks = read();
        }
        return blocks;
    }

    /// How many characters are read again with the next piece.
    public int unfinished() {
        return text.length() - open;
    }

    private List<Block> read() {
        String rest = MarkdownReader.bounded(text).substring(open);
        List<Node> nodes = reader.nodes(rest);
        if (!isOpenThroughout && definesAddress(nodes)) {
            isOpenThroughout = true;
            finished = 0;
            open = 0;
            return read();
        }
        int begin = isOpenThroughout || text.length() > MarkdownReader.LONGEST ? 0 : lastBegin(nodes, rest);
        List<Block> ended = reader.blocks(nodes.subList(0, begin));
        List<Block> read = new ArrayList<>(ended);
        read.addAll(reader.blocks(nodes.subList(begin, nodes.size())));
        List<Block> all = new ArrayList<>(blocks.subList(0, finished));
        all.addAll(Unchanged.in(blocks.subList(finished, blocks.size()), read));
        if (begin > 0) {
            finished += ended.size();
            open += nodes.get(begin).getSourceSpans().getFirst().getInputIndex();
        }
        return List.copyOf(all);
    }

    // An address that is defined anywhere, in a list or a quote, too, counts for what came before it.
    private static boolean definesAddress(List<Node> nodes) {
        Deque<Node> left = new ArrayDeque<>(nodes);
        while (!left.isEmpty()) {
            Node node = left.pop();
            if (node instanceof LinkReferenceDefinition) {
                return true;
            }
            if (node instanceof org.commonmark.node.Block) {
                MarkdownReader.children(node).forEach(left::push);
            }
        }
        return false;
    }

    private static int lastBegin(List<Node> nodes, String rest) {
        int last = nodes.size() - 1;
        while (last > 0 && !beginsAnew(nodes.get(last), rest)) {
            last--;
        }
        return Math.max(0, last);
    }

    // A whole line at the margin, below an empty one: whatever comes, what stood above it stays as it is.
    private static boolean beginsAnew(Node node, String rest) {
        int begin = node.getSourceSpans().getFirst().getInputIndex();
        return begin > 1
                && rest.charAt(begin - 1) == '\n'
                && rest.charAt(begin - 2) == '\n'
                && !Character.isWhitespace(rest.charAt(begin))
                && rest.indexOf('\n', begin) >= 0;
    }
}
