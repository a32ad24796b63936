package org.bellgrid.extraction.source.office;

import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.RecordFormatException;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.extraction.intake.Refusal;

/** What a Word or Excel document may contain. Starting values: several times what the largest real ones have. */
final class OfficeLimits {
    static final int MAX_CELLS = 100_000;
    static final int MAX_MERGED_REGIONS = 20_000;
    /** Of a web page: a table in a table takes four levels. */
    static final int MAX_NESTING = 200;
    /** Of a document that is plain text: as a tree in memory it takes ten times that. */
    static final int MAX_TEXT_BYTES = 8 << 20;

    static {
        // POI keeps these for the whole JVM; its defaults allow entries of 4 GiB.
        ZipSecureFile.setMaxEntrySize(64L << 20);
        ZipSecureFile.setMaxTextSize(4L << 20);
        ZipSecureFile.setMaxFileCount(1_000);
        ZipSecureFile.setMinInflateRatio(0.01);
    }

    private OfficeLimits() {}

    /** Makes POI keep to the limits of this class; must come before anything is opened. */
    static void apply() {
        // The static initializer has done it.
    }

    static void requireAtMost(int max, int count, String what) {
        if (count > max) {
            throw new Refusal(Problem.DOCUMENT_TOO_COMPLEX, "%s %s".formatted(count, what));
        }
    }

    /** POI says with the class of its exception, or only with words, that a limit was the reason. */
    static Refusal refusal(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        boolean limit = failure instanceof RecordFormatException
                || message.contains("Zip bomb")
                || message.contains("malicious");
        return new Refusal(
                limit ? Problem.DOCUMENT_TOO_COMPLEX : Problem.DOCUMENT_UNREADABLE, "POI: " + message, failure);
    }
}
