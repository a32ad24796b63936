package org.bellgrid.domain.cost;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.domain.webhook.EventType;
import org.bellgrid.domain.webhook.Webhooks;

/** Tells a district's administrators that its budget is nearly or wholly spent: each once a month. */
@Dependent
public class BudgetNotices {
    private static final String NOTE = """
            INSERT INTO budget_notices (district_id, month, state, told_at) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT DO NOTHING
            """;

    private final EntityManager entityManager;
    private final Webhooks webhooks;

    @Inject
    public BudgetNotices(EntityManager entityManager, Webhooks webhooks) {
        this.entityManager = entityManager;
        this.webhooks = webhooks;
    }

    /**
     * Tells the district's webhooks, unless they have been told the same this month.
     *
     * @return whether it was news
     */
    public boolean tell(DistrictId district, BudgetNotice notice, Instant now) {
        Optional<EventType> news =
                EventType.wantable("budget." + notice.state().label()).filter(type -> isFirst(district, notice, now));
        news.ifPresent(type -> webhooks.announce(district, type, now, notice));
        return news.isPresent();
    }

    private boolean isFirst(DistrictId district, BudgetNotice notice, Instant now) {
        return entityManager
                        .createNativeQuery(NOTE)
                        .setParameter(1, district.value())
                        .setParameter(2, Date.valueOf(notice.month().atDay(1)))
                        .setParameter(3, notice.state().label())
                        .setParameter(4, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }
}
