package org.bellgrid.system;

import com.google.cloud.vision.v1.Block;
import com.google.cloud.vision.v1.BoundingPoly;
import com.google.cloud.vision.v1.Page;
import com.google.cloud.vision.v1.Paragraph;
import com.google.cloud.vision.v1.Symbol;
import com.google.cloud.vision.v1.TextAnnotation;
import com.google.cloud.vision.v1.Vertex;
import com.google.cloud.vision.v1.Word;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.bellgrid.standin.VisionBehaviour;

/** What Vision says of pictures that hold a single word. */
final class VisionTexts {
    /** Of the picture's width and height, on each side. */
    private static final double MARGIN = 0.3;

    private VisionTexts() {}

    /** The word in the middle of the picture; nothing for an empty one. */
    static VisionBehaviour reading(String word) {
        return VisionBehaviour.text(request -> word.isEmpty()
                ? TextAnnotation.getDefaultInstance()
                : annotation(word, middle(request.getImage().getContent().toByteArray())));
    }

    private static BoundingPoly middle(byte[] png) {
        try {
            var picture = ImageIO.read(new ByteArrayInputStream(png));
            int left = (int) (MARGIN * picture.getWidth());
            int top = (int) (MARGIN * picture.getHeight());
            int right = picture.getWidth() - left;
            int bottom = picture.getHeight() - top;
            return BoundingPoly.newBuilder()
                    .addVertices(corner(left, top))
                    .addVertices(corner(right, top))
                    .addVertices(corner(right, bottom))
                    .addVertices(corner(left, bottom))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vertex corner(int x, int y) {
        return Vertex.newBuilder().setX(x).setY(y).build();
    }

    private static TextAnnotation annotation(String text, BoundingPoly box) {
        Word.Builder word = Word.newBuilder().setBoundingBox(box).setConfidence(0.98f);
        IntStream.range(0, text.length())
                .mapToObj(i -> Symbol.newBuilder().setText(text.substring(i, i + 1)))
                .forEach(word::addSymbols);
        return TextAnnotation.newBuilder()
                .setText(text)
                .addPages(Page.newBuilder()
                        .addBlocks(Block.newBuilder()
                                .addParagraphs(Paragraph.newBuilder().addWords(word))))
                .build();
    }
}
