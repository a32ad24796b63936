package org.bellgrid.extraction.source.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.extraction.intake.Refusal;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.Printable;
import org.jspecify.annotations.Nullable;

/**
 * Follows a page's content and notes what is drawn, in points from the top left of the page as it is shown. Pictures are
 * not decoded. The number of operators is bounded, since forms that call each other can go on for ever.
 */
final class DrawingEngine extends PDFGraphicsStreamEngine {
    private static final int MAX_OPERATORS = 1_000_000;

    private static final int MAX_FORMS = 10_000;
    /** A line thicker than this, in points, is a rectangle. */
    private static final double MAX_LINE = 3;

    private static final double ASCENT = 0.75;
    private static final double DESCENT = 0.22;
    private static final int WHITE = 0xffffff;
    /** Letters of a smaller size, in points, are dust. */
    private static final double LEAST_SIZE = 1;
    /** What is less opaque than this, 0..1, is not seen ... */
    private static final double LEAST_ALPHA = 0.05;
    /** ... and what is less opaque than this has no colour of its own. */
    private static final double OPAQUE = 0.99;

    private final Drawing drawing;
    private final AffineTransform toPage;
    private final Ground ground = new Ground();
    private GeneralPath path = new GeneralPath();
    private @Nullable Point2D current;
    private int clipRule = -1;
    private int operators;
    private int forms;

    private DrawingEngine(PDPage page) {
        super(page);
        PDRectangle crop = page.getCropBox();
        toPage = toPage(crop, page.getRotation());
        this.drawing = new Drawing(onPage(
                new Rectangle2D.Double(crop.getLowerLeftX(), crop.getLowerLeftY(), crop.getWidth(), crop.getHeight())));
    }

    static Drawing follow(PDPage page) throws IOException {
        DrawingEngine engine = new DrawingEngine(page);
        engine.processPage(page);
        return engine.drawing;
    }

    private static AffineTransform toPage(PDRectangle crop, int rotation) {
        AffineTransform transform = new AffineTransform();
        boolean sideways = rotation % 180 != 0;
        double width = sideways ? crop.getHeight() : crop.getWidth();
        double height = sideways ? crop.getWidth() : crop.getHeight();
        transform.translate(width / 2, height / 2);
        transform.rotate(Math.toRadians(rotation));
        transform.scale(1, -1);
        transform.translate(
                -(crop.getLowerLeftX() + crop.getUpperRightX()) / 2,
                -(crop.getLowerLeftY() + crop.getUpperRightY()) / 2);
        return transform;
    }

    private Box onPage(Rectangle2D area) {
        Rectangle2D shown = toPage.createTransformedShape(area).getBounds2D();
        return new Box(shown.getMinX(), shown.getMinY(), shown.getMaxX(), shown.getMaxY());
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MAX_OPERATORS) {
            throw new Refusal(
                    Problem.DOCUMENT_TOO_COMPLEX, "a page of more than %s operators".formatted(MAX_OPERATORS));
        }
        super.processOperator(operator, operands);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (++forms > MAX_FORMS) {
            throw new Refusal(Problem.DOCUMENT_TOO_COMPLEX, "a page of more than %s forms".formatted(MAX_FORMS));
        }
        super.showForm(form);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        String unicode = font.toUnicode(code);
        String text = unicode == null ? "" : Printable.of(unicode);
        if (text.isEmpty()) {
            return;
        }
        double width = displacement.getX();
        Rectangle2D em = new Rectangle2D.Double(0, -DESCENT, Math.max(0.01, width), ASCENT + DESCENT);
        Rectangle2D place =
                matrix.createAffineTransform().createTransformedShape(em).getBounds2D();
        Box box = onPage(place);
        if (drawing.page().contains(box.centerX(), box.centerY()) && isLarge(matrix) && isSeen(place)) {
            Point2D along = new Point2D.Double(matrix.getScaleX(), matrix.getShearY());
            toPage.deltaTransform(along, along);
            double size = Math.hypot(matrix.getShearX(), matrix.getScaleY());
            drawing.glyphs().add(new Glyph(text, box, Glyph.Direction.of(along.getX(), along.getY()), size));
        }
    }

    private static boolean isLarge(Matrix matrix) {
        double area = matrix.getScaleX() * matrix.getScaleY() - matrix.getShearX() * matrix.getShearY();
        return Math.sqrt(Math.abs(area)) >= LEAST_SIZE;
    }

    /** Text that nobody sees must not be read: it is there to mislead, or belongs to the scan below it. */
    private boolean isSeen(Rectangle2D place) throws IOException {
        PDGraphicsState state = getGraphicsState();
        RenderingMode mode = state.getTextState().getRenderingMode();
        return state.getCurrentClippingPath().contains(place.getCenterX(), place.getCenterY())
                && ((mode.isFill() && shows(state.getNonStrokingColor(), state.getNonStrokeAlphaConstant(), place))
                        || (mode.isStroke() && shows(state.getStrokingColor(), state.getAlphaConstant(), place)));
    }

    private boolean shows(PDColor color, double alpha, Rectangle2D place) throws IOException {
        return alpha >= LEAST_ALPHA
                && (color.isPattern() || ground.shows(color.toRGB(), place.getCenterX(), place.getCenterY()));
    }

    private static int rgb(PDColor color) throws IOException {
        return color.isPattern() ? 0xcccccc : color.toRGB();
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
        current = p0;
    }

    @Override
    public void drawImage(PDImage image) {
        // Pictures on a page that has text are decoration.
        AffineTransform place =
                getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
        ground.cover(clipped(
                place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D()));
    }

    private Rectangle2D clipped(Rectangle2D area) {
        return area.createIntersection(
                getGraphicsState().getCurrentClippingPath().getBounds2D());
    }

    @Override
    public void clip(int windingRule) {
        clipRule = windingRule;
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
        current = new Point2D.Float(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (current == null) {
            moveTo(x, y);
            return;
        }
        path.lineTo(x, y);
        current = new Point2D.Float(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        if (current == null) {
            moveTo(x3, y3);
            return;
        }
        path.curveTo(x1, y1, x2, y2, x3, y3);
        current = new Point2D.Float(x3, y3);
    }

    @Override
    public @Nullable Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void closePath() {
        if (current != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        if (clipRule >= 0) {
            path.setWindingRule(clipRule);
            getGraphicsState().intersectClippingPath(path);
            clipRule = -1;
        }
        path = new GeneralPath();
        current = null;
    }

    @Override
    public void strokePath() throws IOException {
        coverByThickLine();
        if (rgb(getGraphicsState().getStrokingColor()) != WHITE) {
            PathPieces.of(path).lines().stream().map(this::onPage).forEach(this::addLine);
        }
        endPath();
    }

    /** A line may be so thick that text stands on it. */
    private void coverByThickLine() {
        PDGraphicsState state = getGraphicsState();
        double width =
                state.getLineWidth() * state.getCurrentTransformationMatrix().getScalingFactorX();
        if (width > MAX_LINE) {
            Rectangle2D line = path.getBounds2D();
            line.setRect(
                    line.getX() - width / 2,
                    line.getY() - width / 2,
                    line.getWidth() + width,
                    line.getHeight() + width);
            ground.cover(clipped(line));
        }
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        fill();
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        fill();
        strokePath();
    }

    private void fill() throws IOException {
        PDColor paint = getGraphicsState().getNonStrokingColor();
        int color = rgb(paint);
        List<Rectangle2D> rectangles = PathPieces.of(path).rectangles();
        boolean even = !paint.isPattern() && getGraphicsState().getNonStrokeAlphaConstant() >= OPAQUE;
        if (rectangles.isEmpty()) {
            ground.cover(clipped(path.getBounds2D()));
        }
        for (Rectangle2D rectangle : rectangles) {
            Rectangle2D seen = clipped(rectangle);
            if (seen.getWidth() >= 0 && seen.getHeight() >= 0) {
                addFill(onPage(seen), color);
                paintGround(seen, even, color);
            }
        }
    }

    private void paintGround(Rectangle2D area, boolean even, int color) {
        if (even) {
            ground.paint(area, color);
        } else {
            ground.cover(area);
        }
    }

    private void addFill(Box box, int color) {
        boolean line = Math.min(box.width(), box.height()) <= MAX_LINE;
        if (!line) {
            drawing.fills().add(new Fill(box, "#%06x".formatted(color)));
        } else if (color != WHITE) {
            addLine(box);
        }
    }

    private void addLine(Box box) {
        if (Math.max(box.width(), box.height()) > MAX_LINE) {
            drawing.lines().add(box);
        }
    }

    @Override
    public void shadingFill(COSName shadingName) {
        ground.cover(getGraphicsState().getCurrentClippingPath().getBounds2D());
        endPath();
    }
}
