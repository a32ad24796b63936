package org.bellgrid.api.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bellgrid.domain.account.ApiClient;
import org.bellgrid.domain.account.Secret;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A client as its district's administrators see it.
 *
 * @param id its {@code client_id}
 * @param secret its {@code client_secret}, in the answer that has made it and never again
 */
@Schema(name = "Client")
public record ClientView(
        UUID id,
        String name,
        List<String> scopes,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {
    static ClientView of(ApiClient client) {
        return view(client, null);
    }

    static ClientView ofNew(ApiClient client, Secret secret) {
        return view(client, secret.value());
    }

    private static ClientView view(ApiClient client, @Nullable String secret) {
        return new ClientView(
                client.user().value(), client.name(), client.scopes().labels(), client.createdAt(), secret);
    }

    @Override
    public String toString() {
        return "client " + id;
    }
}
