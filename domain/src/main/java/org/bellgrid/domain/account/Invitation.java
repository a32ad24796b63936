package org.bellgrid.domain.account;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.bellgrid.domain.persistence.InstantColumn;
import org.bellgrid.domain.persistence.OptionalUuidColumn;
import org.jspecify.annotations.Nullable;

/** Lets the owner of an account choose its password, once. Whoever shows the token is taken for the owner. */
@Entity
@Table(name = "invitations")
public class Invitation {
    @Id
    @Column(name = "user_id")
    private UUID userId;

    @Convert(converter = OptionalUuidColumn.class)
    @Column(name = "district_id")
    private @Nullable UUID districtId;

    @Column(name = "token_hash")
    private String tokenHash;

    @Convert(converter = InstantColumn.class)
    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Invitation() {}

    public Invitation(User user, Secret token, Instant expiresAt) {
        this.userId = user.id().value();
        this.districtId = user.district().map(district -> district.value()).orElse(null);
        this.tokenHash = token.hash();
        this.expiresAt = expiresAt;
    }

    public UserId user() {
        return new UserId(userId);
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
