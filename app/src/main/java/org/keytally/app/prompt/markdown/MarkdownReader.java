package org.keytally.app.prompt.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.keytally.app.words.SafeText;

/// Reads the Markdown of an answer; HTML in it stays text, and what is nested too deep is left out.
public final class MarkdownReader {

    private static final int DEEPEST = 12;
    /// More than any model writes in one answer; the whole of it can still be copied.
    static final int LONGEST = 400_000;
    private static final String BULLET = "•";

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    public List<Block> read(String text) {
        return blocks(nodes(bounded(SafeText.stripped(text))));
    }

    static String bounded(CharSequence text) {
        return text.length() > LONGEST ? text.subSequence(0, LONGEST) + "\n\n…" : text.toString();
    }

    /// What stands at the margin, with the places where it stands.
    List<Node> nodes(String safe) {
        return children(parser.parse(safe));
    }

    List<Block> blocks(List<Node> nodes) {
        return blocks(nodes, 0);
    }

    private List<Block> blocks(List<Node> nodes, int depth) {
        List<Block> blocks = new ArrayList<>();
        if (depth > DEEPEST) {
            return blocks;
        }
        for (Node node : nodes) {
            block(node, depth).ifPresent(blocks::add);
        }
        return blocks;
    }

    private Optional<Block> block(Node node, int depth) {
        return switch (node) {
            case Heading heading -> Optional.of(new Block.Heading(heading.getLevel(), Runs.of(heading)));
            case FencedCodeBlock code -> Optional.of(new Block.Code(language(code), stripEnd(code.getLiteral())));
            case IndentedCodeBlock code -> Optional.of(new Block.Code("", stripEnd(code.getLiteral())));
            case BulletList list -> Optional.of(items(list, depth, 0));
            case OrderedList list -> Optional.of(items(list, depth, first(list)));
            case BlockQuote quote -> Optional.of(new Block.Quote(blocks(children(quote), depth + 1)));
            case TableBlock table -> Optional.of(new Block.Table(Tables.rows(table)));
            case ThematicBreak _ -> Optional.of(new Block.Rule());
            case HtmlBlock html -> Optional.of(new Block.Paragraph(List.of(Run.plain(html.getLiteral()))));
            default -> Optional.of(Runs.of(node)).filter(runs -> !runs.isEmpty()).map(Block.Paragraph::new);
        };
    }

    /// @param first the number of the first item; none for bullets
    private Block items(Node list, int depth, int first) {
        List<String> marks = new ArrayList<>();
        List<List<Block>> items = new ArrayList<>();
        for (Node item : children(list)) {
            marks.add(first == 0 ? BULLET : (first + items.size()) + ".");
            items.add(blocks(children(item), depth + 1));
        }
        return new Block.Items(marks, items);
    }

    // A list may begin at zero, which is told from bullets here.
    private static int first(OrderedList list) {
        Integer number = list.getMarkerStartNumber();
        return number == null ? 1 : Math.max(1, number);
    }

    private static String language(FencedCodeBlock code) {
        String info = code.getInfo() == null ? "" : code.getInfo().strip();
        int end = info.indexOf(' ');
        return end < 0 ? info : info.substring(0, end);
    }

    private static String stripEnd(String code) {
        return code.endsWith("\n") ? code.substring(0, code.length() - 1) : code;
    }

    static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
