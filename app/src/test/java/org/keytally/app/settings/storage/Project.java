package org.keytally.app.settings.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// What the project file of a library tells of it.
record Project(Path file, Element root) {

    // The file, its version and its name, below the folders of its group.
    private static final int FOLDERS = 3;

    /// The one that lies beside a jar in the repository it came from.
    static Project of(Path jar) {
        String version = jar.getName(jar.getNameCount() - 2).toString();
        return read(jar.resolveSibling(library(jar) + "-" + version + ".pom"));
    }

    /// The name of the library in a jar: the folder that has a folder for each version.
    static String library(Path jar) {
        return jar.getName(jar.getNameCount() - 3).toString();
    }

    static Project read(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Project(file, factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }

    /// The libraries it needs when it runs.
    List<String> needed() {
        return children(root, "dependencies").stream()
                .flatMap(all -> children(all, "dependency").stream())
                .filter(one -> !List.of("test", "provided").contains(scope(one)))
                .filter(one -> !text(one, "optional").equals(Optional.of("true")))
                .flatMap(one -> text(one, "artifactId").stream())
                .toList();
    }

    /// The names of its licences, or those of what it descends from.
    List<String> licences() {
        List<String> own = children(root, "licenses").stream()
                .flatMap(all -> children(all, "license").stream())
                .flatMap(one -> text(one, "name").stream())
                .toList();
        return own.isEmpty() ? parent().map(Project::licences).orElse(List.of()) : own;
    }

    private String scope(Element dependency) {
        return text(dependency, "scope").or(() -> managed(text(dependency, "artifactId").orElseThrow()))
                .orElse("compile");
    }

    // What it descends from may say where a library is needed.
    private Optional<String> managed(String name) {
        return children(root, "dependencyManagement").stream()
                .flatMap(all -> children(all, "dependencies").stream())
                .flatMap(all -> children(all, "dependency").stream())
                .filter(one -> text(one, "artifactId").equals(Optional.of(name)))
                .flatMap(one -> text(one, "scope").stream())
                .findFirst()
                .or(() -> parent().flatMap(above -> above.managed(name)));
    }

    private Optional<Project> parent() {
        return children(root, "parent").stream().findFirst().flatMap(this::find);
    }

    private Optional<Project> find(Element parent) {
        String group = text(parent, "groupId").orElseThrow();
        String name = text(parent, "artifactId").orElseThrow();
        String version = text(parent, "version").orElseThrow();
        int depth = text(root, "groupId").orElse(group).split("\\.", -1).length;
        Path repository = file.resolve("../".repeat(FOLDERS + depth)).normalize();
        Path found = repository.resolve(group.replace('.', '/'))
                .resolve(name)
                .resolve(version)
                .resolve(name + "-" + version + ".pom");
        return Files.exists(found) ? Optional.of(read(found)) : Optional.empty();
    }

    private static List<Element> children(Element of, String name) {
        return IntStream.range(0, of.getChildNodes().getLength())
                .mapToObj(of.getChildNodes()::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(one -> one.getTagName().equals(name))
                .toList();
    }

    private static Optional<String> text(Element of, String name) {
        return children(of, name).stream().findFirst().map(one -> one.getTextContent().strip());
    }
}
