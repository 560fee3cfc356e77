import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/// Makes the gathered jars fit for the start-up cache, which leaves out signed jars and class files from before
/// Java 6: `java RefreshJars.java FOLDER`.
///
/// Class files get the same code in the form of Java 8; signatures, which the changed jar could not keep, are taken
/// off. Licences and all other files stay as they are. A second run changes nothing.
final class RefreshJars {

    private static final int OLDEST = ClassFile.JAVA_6_VERSION;
    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

    private RefreshJars() {}

    public static void main(String[] arguments) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(arguments[0]), "*.jar")) {
            for (Path jar : jars) {
                refresh(jar);
            }
        }
    }

    private static void refresh(Path path) throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try (JarFile jar = new JarFile(path.toFile(), false)) {
            if (!isStale(jar)) {
                return;
            }
            try (OutputStream file = Files.newOutputStream(fresh);
                    JarOutputStream out = new JarOutputStream(file)) {
                copy(jar, out);
            }
        }
        Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isStale(JarFile jar) throws IOException {
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (SIGNATURE.matcher(entry.getName()).matches() || isClass(entry) && version(jar, entry) < OLDEST) {
                return true;
            }
        }
        return false;
    }

    private static void copy(JarFile jar, JarOutputStream out) throws IOException {
        ClassFile classes = ClassFile.of(
                ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(
                        name -> stream(jar, name)).orElse(ClassHierarchyResolver.defaultResolver())));
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (SIGNATURE.matcher(entry.getName()).matches()) {
                continue;
            }
            JarEntry copy = new JarEntry(entry.getName());
            copy.setTime(entry.getTime());
            out.putNextEntry(copy);
            out.write(content(jar, entry, classes));
            out.closeEntry();
        }
    }

    private static byte[] content(JarFile jar, JarEntry entry, ClassFile classes) throws IOException {
        byte[] bytes = bytes(jar, entry);
        if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
            return withoutDigests(bytes);
        }
        return isClass(entry) && version(jar, entry) < OLDEST ? fresh(classes.parse(bytes), classes) : bytes;
    }

    private static byte[] fresh(ClassModel old, ClassFile classes) {
        MethodTransform withFrames = MethodTransform.transformingCode(CodeTransform.ACCEPT_ALL);
        return classes.transformClass(old, (builder, element) -> {
            switch (element) {
                case ClassFileVersion _ -> builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
                case MethodModel method -> builder.transformMethod(method, withFrames);
                default -> builder.with(element);
            }
        });
    }

    /// What a signature left in the manifest: a digest for each file.
    private static byte[] withoutDigests(byte[] bytes) throws IOException {
        Manifest manifest = new Manifest(new ByteArrayInputStream(bytes));
        manifest.getEntries().values().forEach(
                entry -> entry.keySet().removeIf(name -> name.toString().endsWith("-Digest")));
        manifest.getEntries().values().removeIf(entry -> entry.isEmpty());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        manifest.write(out);
        return out.toByteArray();
    }

    private static boolean isClass(JarEntry entry) {
        return entry.getName().endsWith(".class");
    }

    private static int version(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] head = in.readNBytes(8);
            return (head[6] & 0xff) << 8 | head[7] & 0xff;
        }
    }

    private static byte[] bytes(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static InputStream stream(JarFile jar, ClassDesc name) {
        String descriptor = name.descriptorString();
        JarEntry entry = jar.getJarEntry(descriptor.substring(1, descriptor.length() - 1) + ".class");
        try {
            return entry == null ? null : jar.getInputStream(entry);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
