package org.bellgrid.system.load;

import java.util.List;
import java.util.Map;

/**
 * All figures of a run, medians of its rounds.
 *
 * @param serverCpuMillisPerGet of the server's JVM, while no document was read
 * @param upload of a file of 1 MB, each a new one
 * @param cacheHit the same file of 1 MB again, once it has been read
 * @param cacheHitInServer the same uploads as the server's access log has them
 */
record Summary(
        String note,
        int cores,
        Load load,
        int getsPerSecond,
        Map<String, Answers> idle,
        Map<String, Answers> busy,
        double serverCpuMillisPerGet,
        Reading reading,
        Answers upload,
        Answers cacheHit,
        Answers cacheHitInServer,
        Memory memory) {
    static final String NOTE = "Generator, server, readers, database and broker share this machine.";

    /** The machine's load average before the first and after the last request. */
    record Load(double before, double after) {}

    /** Documents read in a minute, with nothing else to do, and while the server answers GETs. */
    record Reading(double aloneDocumentsPerMinute, double besideGetsDocumentsPerMinute, double lossPercent) {
        static Reading of(double alone, double besideGets) {
            return new Reading(alone, besideGets, 100 * (1 - besideGets / alone));
        }
    }

    record Memory(long serverMebibytes, List<Long> readersMebibytes) {}

    String table() {
        StringBuilder table = new StringBuilder("%-34s %8s %8s %8s %8s %8s %7s%n"
                .formatted("milliseconds", "p50", "p95", "p99", "max", "per s", "errors"));
        idle.forEach((kind, answers) -> line(table, "GET " + kind + ", idle", answers));
        busy.forEach((kind, answers) -> line(table, "GET " + kind + ", busy", answers));
        line(table, "POST 1 MB", upload);
        line(table, "POST 1 MB, cache hit", cacheHit);
        line(table, "the same, within the server", cacheHitInServer);
        return table.append("server CPU a GET %.2f ms; documents a minute %.1f alone, %.1f beside GETs (loss %.0f %%)%n"
                        .formatted(
                                serverCpuMillisPerGet,
                                reading.aloneDocumentsPerMinute,
                                reading.besideGetsDocumentsPerMinute,
                                reading.lossPercent))
                .append("server %d MiB, readers %s MiB; load average %.1f to %.1f on %d cores. %s"
                        .formatted(
                                memory.serverMebibytes, memory.readersMebibytes, load.before, load.after, cores, note))
                .toString();
    }

    private static void line(StringBuilder table, String name, Answers answers) {
        table.append("%-34s %8.1f %8.1f %8.1f %8.1f %8.1f %7d%n"
                .formatted(
                        name,
                        answers.p50(),
                        answers.p95(),
                        answers.p99(),
                        answers.max(),
                        answers.perSecond(),
                        answers.errors()));
    }
}
