package org.bellgrid.api.limits;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.bellgrid.domain.limits.Quota;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often one person, client or address may ask, by kind of request. */
@Dependent
class Quotas {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Quota signIns;
    private final Quota uploads;
    private final Quota writes;
    private final Quota reads;
    private final Quota work;
    private final Quota all;
    private final Quota pageReads;
    private final Quota pageWrites;
    private final Quota allOfPages;

    @Inject
    Quotas(
            @ConfigProperty(name = "bellgrid.rates.auth-per-quarter", defaultValue = "10") int signIns,
            @ConfigProperty(name = "bellgrid.rates.uploads-per-minute", defaultValue = "10") int uploads,
            @ConfigProperty(name = "bellgrid.rates.writes-per-minute", defaultValue = "30") int writes,
            @ConfigProperty(name = "bellgrid.rates.reads-per-minute", defaultValue = "100") int reads,
            @ConfigProperty(name = "bellgrid.rates.work-per-minute", defaultValue = "120") int work,
            @ConfigProperty(name = "bellgrid.rates.all-per-hour", defaultValue = "1000") int all,
            @ConfigProperty(name = "bellgrid.rates.page-reads-per-minute", defaultValue = "600") int pageReads,
            @ConfigProperty(name = "bellgrid.rates.page-writes-per-minute", defaultValue = "180") int pageWrites,
            @ConfigProperty(name = "bellgrid.rates.pages-per-hour", defaultValue = "20000") int allOfPages) {
        this.signIns = new Quota("auth", signIns, Duration.ofMinutes(15));
        this.uploads = new Quota("uploads", uploads, MINUTE);
        this.writes = new Quota("writes", writes, MINUTE);
        this.reads = new Quota("reads", reads, MINUTE);
        this.work = new Quota("work", work, MINUTE);
        this.all = new Quota("all", all, Duration.ofHours(1));
        this.pageReads = new Quota("page-reads", pageReads, MINUTE);
        this.pageWrites = new Quota("page-writes", pageWrites, MINUTE);
        this.allOfPages = new Quota("pages", allOfPages, Duration.ofHours(1));
    }

    /** For a stranger's request: trying passwords, or having them reset. */
    List<Quota> ofStrangers() {
        return List.of(signIns);
    }

    /**
     * For a request of somebody who has signed in. A reviewer's edits, kept as they are made, count for themselves alone.
     *
     * @param page whether one of our own pages asks, which show a picture here and save a word there as people work
     */
    List<Quota> of(String method, String path, boolean page) {
        return method.equals("PUT") && path.matches("/?hitl/tasks/[^/]+/work/?")
                ? List.of(work)
                : List.of(kind(method, path, page), page ? allOfPages : all);
    }

    private Quota kind(String method, String path, boolean page) {
        if (method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS")) {
            return page ? pageReads : reads;
        }
        boolean upload = method.equals("POST") && path.matches("/?documents(/upload|/batch)?/?");
        if (upload) {
            return uploads;
        }
        return page ? pageWrites : writes;
    }
}
