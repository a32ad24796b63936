package org.bellgrid.api.problem;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.bellgrid.domain.problem.Problem;

/** Writes down what is our fault; what is the client's is in the access log. */
final class FaultLog {
    private static final Logger LOG = System.getLogger(FaultLog.class.getName());

    private FaultLog() {}

    static void note(ProblemException said, Throwable fault, String requestId) {
        if (said.problem() == Problem.INTERNAL_ERROR) {
            LOG.log(Level.ERROR, "request " + requestId + " failed", fault);
        } else if (said.problem().cause() == Problem.Cause.US) {
            LOG.log(Level.WARNING, "request {0} ended as {1}: {2}", requestId, said.problem(), root(fault));
        }
    }

    private static Throwable root(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
