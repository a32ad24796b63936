package org.bellgrid.extraction.outside;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.reading.Discretion;
import org.bellgrid.domain.reading.ReadResult;
import org.bellgrid.extraction.intake.Refusal;
import org.bellgrid.extraction.page.PageModel;

/** Asks a language model about the blocks that are in doubt, and weighs what it says. */
public final class Consultation {
    private static final String SYSTEM = resource("question.v1.txt");
    private static final String SCHEMA = resource("answer.v1.json");

    private final Draft draft;
    private final Scope scope;

    /**
     * About a document.
     *
     * @param draft what was made of the pages
     * @param enough blocks below this are in doubt
     * @param discretion what the model does not get to see
     */
    public Consultation(List<PageModel> pages, Draft draft, Confidence enough, Discretion discretion) {
        this.draft = draft;
        this.scope = new Scope(pages, draft, enough, new PersonNames(discretion));
    }

    /** What to ask. */
    public ReadResult.Asked question() {
        List<Display> displays = scope.pages().stream().map(Display::of).toList();
        return new ReadResult.Asked(
                SYSTEM,
                Question.of(scope, displays).json(),
                SCHEMA,
                displays.stream()
                        .flatMap(display -> display.pictures().stream())
                        .toList(),
                displays.stream().mapToDouble(Display::megapixels).sum(),
                scope.asked().size());
    }

    /**
     * The draft, now that the question has been answered.
     *
     * @throws Refusal when the answer has not the form that was asked for
     */
    public Draft weigh(String answer) {
        return Weighing.of(draft, scope, Statement.read(answer));
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Consultation.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
