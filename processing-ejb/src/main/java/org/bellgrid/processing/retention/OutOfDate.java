package org.bellgrid.processing.retention;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.bellgrid.domain.audit.AuditLog;
import org.bellgrid.domain.cache.LlmAnswers;
import org.bellgrid.domain.cache.ResultCache;
import org.bellgrid.domain.document.Documents;
import org.bellgrid.domain.document.Expired;
import org.bellgrid.domain.pipeline.Jobs;
import org.bellgrid.domain.tenancy.AllDistricts;

/** What has been kept long enough, a handful at a time, whosever it is. */
@AllDistricts
@Dependent
@Transactional
class OutOfDate {
    static final int HANDFUL = 200;

    private final Documents documents;
    private final Jobs jobs;
    private final ResultCache cache;
    private final LlmAnswers answers;
    private final AuditLog audit;
    private final Clock clock;
    private final RetentionConfig config;

    @Inject
    OutOfDate(
            Documents documents,
            Jobs jobs,
            ResultCache cache,
            LlmAnswers answers,
            AuditLog audit,
            Clock clock,
            RetentionConfig config) {
        this.documents = documents;
        this.jobs = jobs;
        this.cache = cache;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
        this.config = config;
    }

    List<Expired> documents() {
        return documents.expired(config.originalsDays, HANDFUL);
    }

    /** Returns how many. */
    int forgetJobs() {
        return jobs.forgetEnded(config.jobsDays, HANDFUL);
    }

    void forgetResults() {
        cache.forgetOld(HANDFUL);
        answers.forgetOld(HANDFUL);
    }

    void forgetAuditEntries() {
        audit.forgetBefore(clock.instant().minus(Duration.ofDays(config.auditDays)));
    }
}
