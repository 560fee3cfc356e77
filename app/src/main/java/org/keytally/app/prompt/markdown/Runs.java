package org.keytally.app.prompt.markdown;

import java.net.IDN;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/// Reads the stretches of text inside a block; a picture is a link to where it lies.
final class Runs {

    private static final int DEEPEST = 24;

    private final List<Run> found = new ArrayList<>();

    private Runs() {}

    static List<Run> of(Node parent) {
        Runs runs = new Runs();
        runs.read(parent, EnumSet.noneOf(Run.Look.class), Optional.empty(), 0);
        return runs.found;
    }

    private void read(Node parent, Set<Run.Look> looks, Optional<URI> link, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (Node node : MarkdownReader.children(parent)) {
            switch (node) {
                case Text text -> add(text.getLiteral(), looks, link);
                case Code code -> add(code.getLiteral(), with(looks, Run.Look.CODE), link);
                case HtmlInline html -> add(html.getLiteral(), looks, link);
                case SoftLineBreak _ -> add(" ", looks, link);
                case HardLineBreak _ -> add("\n", looks, link);
                case StrongEmphasis _ -> read(node, with(looks, Run.Look.STRONG), link, depth + 1);
                case Emphasis _ -> read(node, with(looks, Run.Look.EMPHASISED), link, depth + 1);
                case Link to -> linked(node, looks, web(to.getDestination()), depth);
                case Image to -> linked(node, looks, web(to.getDestination()), depth);
                default -> read(node, looks, link, depth + 1);
            }
        }
    }

    // Without a word of its own a link shows its address.
    private void linked(Node node, Set<Run.Look> looks, Optional<URI> link, int depth) {
        int before = found.size();
        read(node, looks, link, depth + 1);
        if (found.size() == before) {
            link.ifPresent(to -> add(to.toString(), looks, link));
        }
    }

    private void add(String text, Set<Run.Look> looks, Optional<URI> link) {
        Run run = new Run(text, looks, link);
        if (!found.isEmpty() && found.getLast().looks().equals(run.looks()) && found.getLast().link().equals(link)) {
            found.set(found.size() - 1, new Run(found.getLast().text() + text, looks, link));
            return;
        }
        found.add(run);
    }

    private static Set<Run.Look> with(Set<Run.Look> looks, Run.Look another) {
        Set<Run.Look> more = EnumSet.copyOf(looks.isEmpty() ? EnumSet.of(another) : looks);
        more.add(another);
        return more;
    }

    /// An address in the web, its host in letters that cannot be mistaken; anything else leads nowhere.
    static Optional<URI> web(String destination) {
        try {
            URI plain = URI.create(destination.strip());
            String scheme = plain.getScheme() == null ? "" : plain.getScheme().toLowerCase(Locale.ROOT);
            boolean isWeb = scheme.equals("https") || scheme.equals("http");
            if (!isWeb || plain.getRawAuthority() == null || plain.getRawUserInfo() != null) {
                return Optional.empty();
            }
            String authority = IDN.toASCII(plain.getRawAuthority());
            String rest = plain.toString().substring(
                    plain.toString().indexOf(plain.getRawAuthority()) + plain.getRawAuthority().length());
            return Optional.of(URI.create(scheme + "://" + authority + rest)).filter(uri -> uri.getHost() != null);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
