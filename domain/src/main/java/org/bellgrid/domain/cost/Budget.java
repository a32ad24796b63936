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
    /** For districts that have not chosen. */
    public static final double WARN_AT = 0.8;

    @Id
    @Column(name = "district_id")
    private UUID districtId;

    @Version
    @Column
    private long version;

    @Column(name = "monthly_limit")
    private @Nullable BigDecimal monthlyLimit;

    @Column(name = "warn_at")
    private double warnAt;

    protected Budget() {}

    /** Without a limit. */
    Budget(DistrictId district) {
        this.districtId = district.value();
        this.warnAt = WARN_AT;
    }

    /**
     * Spends no more than that from now on.
     *
     * @param limit US dollars a calendar month (UTC); {@code null} for as much as it takes
     * @param warn the share of it at which a warning is due, 0..1
     */
    public void choose(@Nullable BigDecimal limit, double warn) {
        monthlyLimit = limit;
        warnAt = warn;
    }

    /** Whether so much may be spent in a month. */
    public boolean allows(BigDecimal amount) {
        return monthlyLimit == null || amount.compareTo(monthlyLimit) <= 0;
    }

    /** How it stands when so much is spent. */
    public BudgetState stateAt(BigDecimal spent) {
        if (monthlyLimit == null) {
            return BudgetState.OK;
        }
        if (spent.compareTo(monthlyLimit) >= 0) {
            return BudgetState.SPENT;
        }
        BigDecimal warning = monthlyLimit.multiply(BigDecimal.valueOf(warnAt));
        return spent.compareTo(warning) >= 0 ? BudgetState.WARNING : BudgetState.OK;
    }

    /** US dollars a calendar month (UTC); empty for as much as it takes. */
    public Optional<BigDecimal> monthlyLimit() {
        return Optional.ofNullable(monthlyLimit);
    }

    /** The share of the limit at which a warning is due, 0..1. */
    public double warnAt() {
        return warnAt;
    }

    /** Grows with every change; 0 where nothing has been said. */
    public long version() {
        return version;
    }
}
