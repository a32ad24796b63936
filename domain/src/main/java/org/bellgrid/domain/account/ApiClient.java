package org.bellgrid.domain.account;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.bellgrid.domain.persistence.InstantColumn;
import org.bellgrid.domain.tenancy.DistrictId;
import org.jspecify.annotations.Nullable;

/** A portal that calls on its own behalf (RFC 6749, 4.4). What it does, it does as the user of the same id. */
@Entity
@Table(name = "api_clients")
public class ApiClient {
    @Id
    private UUID id;

    @Column(name = "district_id")
    private UUID districtId;

    @Column
    private String name;

    @Column(name = "secret_hash")
    private String secretHash;

    @Convert(converter = Scopes.Column.class)
    @Column
    private Scopes scopes;

    @Convert(converter = InstantColumn.class)
    @Column(name = "created_at")
    private Instant createdAt;

    @Convert(converter = InstantColumn.class)
    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    protected ApiClient() {}

    public ApiClient(UserId user, DistrictId district, String name, Secret secret, Scopes scopes, Instant now) {
        this.id = user.value();
        this.districtId = district.value();
        this.name = name;
        this.secretHash = secret.hash();
        this.scopes = scopes;
        this.createdAt = now;
    }

    /** The user as whom it acts. */
    public UserId user() {
        return new UserId(id);
    }

    public DistrictId district() {
        return new DistrictId(districtId);
    }

    /** What its access tokens count as one session, all of them. */
    public SessionId session() {
        return new SessionId(id);
    }

    public String name() {
        return name;
    }

    public Scopes scopes() {
        return scopes;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Whether that is its secret. */
    public boolean hasSecret(Secret shown) {
        return MessageDigest.isEqual(
                shown.hash().getBytes(StandardCharsets.US_ASCII), secretHash.getBytes(StandardCharsets.US_ASCII));
    }

    /** Locks it out, for good. */
    public void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
