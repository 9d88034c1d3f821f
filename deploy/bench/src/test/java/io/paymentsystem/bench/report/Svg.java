package io.paymentsystem.bench.report;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A chart as an XML parser reads it; fails when it is not well-formed. */
final class Svg {

    private final Document document;

    Svg(String text) {
        try {
            document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (Exception e) {
            throw new AssertionError(text, e);
        }
    }

    List<String> texts() {
        return elements("text").stream().map(Element::getTextContent).toList();
    }

    List<Box> boxes() {
        return elements("rect").stream().map(rect -> new Box(number(rect, "x"), number(rect, "y"), number(rect, "width"),
                number(rect, "height"), rect.getAttribute("fill"))).toList();
    }

    /** The first of this colour. */
    Box box(String fill) {
        return boxes().stream().filter(box -> box.fill().equals(fill)).findFirst().orElseThrow();
    }

    /** Of the boxes side by side in the nth row of bars, from above; keys are not bars. */
    double widthOfRow(int row) {
        List<Box> bars = boxes().stream().filter(box -> box.height() > 12).toList();
        double y = bars.stream().map(Box::y).distinct().sorted().skip(row).findFirst().orElseThrow();
        return bars.stream().filter(box -> box.y() == y).mapToDouble(Box::width).sum();
    }

    private List<Element> elements(String name) {
        var nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    record Box(double x, double y, double width, double height, String fill) {
    }
}
