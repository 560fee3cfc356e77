import static java.awt.RenderingHints.KEY_ANTIALIASING;
import static java.awt.RenderingHints.KEY_STROKE_CONTROL;
import static java.awt.RenderingHints.VALUE_ANTIALIAS_ON;
import static java.awt.RenderingHints.VALUE_STROKE_PURE;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Draws the sizes of the icon from its master: java icons/MakeIcons.java MASTER FOLDER SIZE...
///
/// It knows as much of SVG as the master uses: rectangles, circles, and paths of M, L, H and V.
final class MakeIcons {

    private static final double GRID = 64;

    void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Element master = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of(arguments[0]).toFile())
                .getDocumentElement();
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        for (int i = 2; i < arguments.length; i++) {
            int size = Integer.parseInt(arguments[i]);
            BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
            Graphics2D graphics = image.createGraphics();
            graphics.setRenderingHint(KEY_ANTIALIASING, VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(KEY_STROKE_CONTROL, VALUE_STROKE_PURE);
            graphics.scale(size / GRID, size / GRID);
            draw(master, graphics);
            graphics.dispose();
            ImageIO.write(image, "png", folder.resolve("keytally-" + size + ".png").toFile());
        }
    }

    private static void draw(Element element, Graphics2D graphics) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (!(node instanceof Element child)) {
                continue;
            }
            switch (child.getTagName()) {
                case "g" -> draw(child, graphics);
                case "rect" -> paint(child, new RoundRectangle2D.Double(number(child, "x"), number(child, "y"),
                        number(child, "width"), number(child, "height"),
                        2 * number(child, "rx"), 2 * number(child, "rx")), graphics);
                case "circle" -> {
                    double radius = number(child, "r");
                    paint(child, new Ellipse2D.Double(number(child, "cx") - radius, number(child, "cy") - radius,
                            2 * radius, 2 * radius), graphics);
                }
                case "path" -> paint(child, path(child.getAttribute("d")), graphics);
                default -> throw new IllegalArgumentException("the master uses <" + child.getTagName() + ">");
            }
        }
    }

    private static void paint(Element element, Shape shape, Graphics2D graphics) {
        String fill = inherited(element, "fill");
        if (!fill.isEmpty() && !fill.equals("none")) {
            graphics.setColor(Color.decode(fill));
            graphics.fill(shape);
        }
        String stroke = inherited(element, "stroke");
        if (!stroke.isEmpty()) {
            int cap = inherited(element, "stroke-linecap").equals("round") ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
            graphics.setStroke(new BasicStroke(
                    Float.parseFloat(inherited(element, "stroke-width")), cap, BasicStroke.JOIN_ROUND));
            graphics.setColor(Color.decode(stroke));
            graphics.draw(shape);
        }
    }

    private static Path2D path(String text) {
        Path2D.Double path = new Path2D.Double();
        Scanner scanner = new Scanner(text.replaceAll("([MLHV])", " $1 ")).useLocale(java.util.Locale.ROOT);
        double x = 0;
        double y = 0;
        while (scanner.hasNext()) {
            String step = scanner.next();
            x = step.equals("V") ? x : scanner.nextDouble();
            y = step.equals("H") ? y : scanner.nextDouble();
            if (step.equals("M")) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        return path;
    }

    private static String inherited(Element element, String name) {
        String own = element.getAttribute(name);
        boolean isTop = !(element.getParentNode() instanceof Element);
        return own.isEmpty() && !isTop ? inherited((Element) element.getParentNode(), name) : own;
    }

    private static double number(Element element, String name) {
        return element.getAttribute(name).isEmpty() ? 0 : Double.parseDouble(element.getAttribute(name));
    }
}
