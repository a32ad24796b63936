package org.bellgrid.domain.account;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.bellgrid.domain.persistence.InstantColumn;

/** Somebody at an address tries to sign in to an account, which need not exist. */
@Entity
@Table(name = "log_in_attempts")
public class LogInAttempt {
    @Id
    private UUID id;

    @Column
    private String address;

    @Column
    private String account;

    @Convert(converter = InstantColumn.class)
    @Column
    private Instant at;

    protected LogInAttempt() {}

    /** @param email as typed in */
    public LogInAttempt(String address, String email, Instant at) {
        this.id = UUID.randomUUID();
        this.address = address;
        this.account = Sha256.of(email.toLowerCase(Locale.ROOT));
        this.at = at;
    }

    String address() {
        return address;
    }

    String account() {
        return account;
    }

    Instant at() {
        return at;
    }

    boolean isToSameAccountAs(LogInAttempt other) {
        return account.equals(other.account);
    }
}
