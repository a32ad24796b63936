package org.bellgrid.extraction.natives;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencv.core.Core;

/**
 * The folder of native libraries and models (Linux on x86-64), named by the system property {@value #PROPERTY}. The
 * build lays it out:
 *
 * <pre>
 * libopencv_java490.so  libonnxruntime*.so  libtesseract.so.*  libleptonica.so.*  libjnidispatch.so
 * models/    text detector, line recogniser and its characters (PP-OCRv4)
 * tessdata/  languages of Tesseract
 * classes/   the Java side of OpenCV and ONNX Runtime, for the class path
 * </pre>
 *
 * <p>The system property {@value #TESSDATA} may name another folder of languages, such as an installed Tesseract's; what
 * it has goes before ours.
 */
public final class Natives {
    public static final String PROPERTY = "bellgrid.natives";
    public static final String TESSDATA = "bellgrid.tessdata";

    private static final String OPENCV = "libopencv_java490.so";
    private static final List<String> NEEDED =
            List.of(OPENCV, "libonnxruntime.so", "libjnidispatch.so", "models", "tessdata");

    private final Path folder;

    private Natives(Path folder) {
        this.folder = folder;
    }

    /**
     * Loads what is loaded by path and tells the other libraries where to look. May be called again.
     *
     * @throws IllegalStateException when the folder is not named or not complete; says what to do
     */
    public static synchronized Natives load() {
        Path folder = find();
        System.setProperty("jna.boot.library.path", folder.toString());
        System.setProperty("jna.nounpack", "true");
        System.setProperty("jna.library.path", folder.toString());
        System.setProperty("onnxruntime.native.path", folder.toString());
        System.load(folder.resolve(OPENCV).toString());
        Core.setNumThreads(1);
        return new Natives(folder);
    }

    private static Path find() {
        String named = System.getProperty(PROPERTY);
        if (named == null) {
            throw new IllegalStateException("Set -D" + PROPERTY
                    + "=<folder> to the folder with the native libraries and models; the build makes it at"
                    + " extraction/target/natives.");
        }
        Path folder = Path.of(named).toAbsolutePath();
        for (String file : NEEDED) {
            if (!Files.exists(folder.resolve(file))) {
                throw new IllegalStateException(
                        "%s (-D%s) lacks %s: build the module extraction, or point to its folder"
                                .formatted(folder, PROPERTY, file));
            }
        }
        return folder;
    }

    /**
     * The folder with Tesseract's model of a language, if there is one.
     *
     * @param language its name in Tesseract, such as {@code "deu"}
     */
    public Optional<Path> tessdata(String language) {
        return Stream.concat(
                        Stream.ofNullable(System.getProperty(TESSDATA)).map(Path::of),
                        Stream.of(folder.resolve("tessdata")))
                .filter(models -> Files.exists(models.resolve(language + ".traineddata")))
                .findFirst();
    }

    /** The network that finds lines of text on a page. */
    public Path textDetector() {
        return folder.resolve("models/ch_PP-OCRv4_det_infer.onnx");
    }

    /** The network that reads one line. */
    public Path lineRecogniser() {
        return folder.resolve("models/ch_PP-OCRv4_rec_infer.onnx");
    }

    /** The characters that {@link #lineRecogniser()} knows, one a line. */
    public Path characters() {
        return folder.resolve("models/ppocr_keys_v1.txt");
    }
}
