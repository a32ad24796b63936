package org.bellgrid.domain.cost;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.bellgrid.domain.tenancy.DistrictId;
import org.jspecify.annotations.Nullable;

/** What a district wants to spend on paid tiers. */
@Entity
@Table(name = "budgets")
public class Budget {
    @Id
    @Column(name = "district_id")
    private UUID districtId;

    @Version
    @Column
    private long version;

    @Column(name = "monthly_limit")
    private @Nullable BigDecimal monthlyLimit;

    protected Budget() {}

    /** Without a limit. */
    Budget(DistrictId district) {
        this.districtId = district.value();
    }

    /**
     * Spends no more than that from now on.
     *
     * @param limit US dollars a calendar month (UTC); {@code null} for as much as it takes
     */
    public void limit(@Nullable BigDecimal limit) {
        monthlyLimit = limit;
    }

    /** US dollars a calendar month (UTC); empty for as much as it takes. */
    public Optional<BigDecimal> monthlyLimit() {
        return Optional.ofNullable(monthlyLimit);
    }

    /** Grows with every change; 0 where nothing has been said. */
    public long version() {
        return version;
    }
}
