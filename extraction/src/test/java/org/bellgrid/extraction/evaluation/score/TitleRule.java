package org.bellgrid.extraction.evaluation.score;

/** How much a read title must resemble the true one. */
enum TitleRule {
    IGNORED {
        @Override
        boolean accepts(Entry truth, String title, Entry predicted) {
            return true;
        }
    },
    SIMILAR {
        @Override
        boolean accepts(Entry truth, String title, Entry predicted) {
            return Titles.similar(title, predicted.title());
        }
    },
    EQUAL {
        @Override
        boolean accepts(Entry truth, String title, Entry predicted) {
            return Titles.equal(title, predicted.title());
        }
    },
    /** Also where the cell's text was parted into title and notes at another place, or not at all. */
    LENIENT {
        @Override
        boolean accepts(Entry truth, String title, Entry predicted) {
            if (SIMILAR.accepts(truth, title, predicted)) {
                return true;
            }
            String cell = title + " " + truth.notes();
            return !truth.notes().isEmpty()
                    && (Titles.similar(cell, predicted.title()) || readInParts(cell, predicted));
        }

        private boolean readInParts(String cell, Entry predicted) {
            return !predicted.notes().isEmpty() && Titles.similar(cell, predicted.title() + " " + predicted.notes());
        }
    };

    /**
     * Whether the title will do.
     *
     * @param title one of the accepted titles of the true block
     */
    abstract boolean accepts(Entry truth, String title, Entry predicted);
}
