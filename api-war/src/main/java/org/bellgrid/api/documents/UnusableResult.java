package org.bellgrid.api.documents;

import java.io.Serial;

/**
 * What is known of some bytes cannot be taken over. The transaction is undone for sure: it has not come to its commit, of
 * which nobody would know how it has ended.
 */
class UnusableResult extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnusableResult(RuntimeException cause) {
        super(cause);
    }
}
