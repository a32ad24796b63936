package org.bellgrid.standin;

import com.google.cloud.vision.v1.AnnotateImageRequest;
import com.google.cloud.vision.v1.Block;
import com.google.cloud.vision.v1.BoundingPoly;
import com.google.cloud.vision.v1.Page;
import com.google.cloud.vision.v1.Paragraph;
import com.google.cloud.vision.v1.Symbol;
import com.google.cloud.vision.v1.TextAnnotation;
import com.google.cloud.vision.v1.Vertex;
import com.google.cloud.vision.v1.Word;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** What Vision might say of pictures that hold a line of text. */
public final class VisionTexts {
    /** Of the picture's width and height, on each side. */
    private static final double MARGIN = 0.3;

    private VisionTexts() {}

    /** A text in the middle of each picture; nothing when it is empty. */
    public static VisionBehaviour reading(String text) {
        return VisionBehaviour.text(picture -> inTheMiddle(picture, text));
    }

    /** The same, and what is not there: around the text and off the picture, and in fields that nobody knows. */
    public static VisionBehaviour readingToo(String text, String invented) {
        return VisionBehaviour.text(picture -> {
            TextAnnotation.Builder all = inTheMiddle(picture, text).toBuilder();
            for (Rectangle elsewhere : around(middle(picture))) {
                all.addAllPages(annotation(invented, elsewhere).getPagesList());
            }
            return all.setUnknownFields(unknown(invented)).build();
        });
    }

    /** A text in the middle of a picture; nothing when it is empty. */
    public static TextAnnotation inTheMiddle(AnnotateImageRequest picture, String text) {
        return text.isEmpty() ? TextAnnotation.getDefaultInstance() : annotation(text, middle(picture));
    }

    private static List<Rectangle> around(Rectangle middle) {
        return List.of(
                new Rectangle(-5000, middle.y, middle.width, middle.height),
                new Rectangle(Integer.MAX_VALUE - middle.width, middle.y, middle.width, middle.height),
                new Rectangle(middle.x, 100_000, middle.width, middle.height),
                new Rectangle(0, 0, 0, 0));
    }

    private static UnknownFieldSet unknown(String text) {
        UnknownFieldSet.Field field = UnknownFieldSet.Field.newBuilder()
                .addLengthDelimited(ByteString.copyFromUtf8(text))
                .build();
        return UnknownFieldSet.newBuilder().addField(99, field).build();
    }

    private static Rectangle middle(AnnotateImageRequest request) {
        try {
            BufferedImage picture = ImageIO.read(request.getImage().getContent().newInput());
            int left = (int) (MARGIN * picture.getWidth());
            int top = (int) (MARGIN * picture.getHeight());
            return new Rectangle(left, top, picture.getWidth() - 2 * left, picture.getHeight() - 2 * top);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BoundingPoly polygon(Rectangle box) {
        return BoundingPoly.newBuilder()
                .addVertices(corner(box.x, box.y))
                .addVertices(corner(box.x + box.width, box.y))
                .addVertices(corner(box.x + box.width, box.y + box.height))
                .addVertices(corner(box.x, box.y + box.height))
                .build();
    }

    private static Vertex corner(int x, int y) {
        return Vertex.newBuilder().setX(x).setY(y).build();
    }

    private static TextAnnotation annotation(String text, Rectangle box) {
        Word.Builder word = Word.newBuilder().setBoundingBox(polygon(box)).setConfidence(0.98f);
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
