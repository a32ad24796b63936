package org.bellgrid.api.auth;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.bellgrid.domain.account.ApiClient;
import org.bellgrid.domain.account.ApiClients;
import org.bellgrid.domain.account.Scopes;
import org.bellgrid.domain.account.User;
import org.bellgrid.domain.account.Users;
import org.bellgrid.domain.tenancy.AllDistricts;

/** Gives tokens to clients that show their secret. */
@Dependent
class ClientGrants {
    private final ApiClients clients;
    private final Users users;
    private final Tokens tokens;

    @Inject
    ClientGrants(ApiClients clients, Users users, Tokens tokens) {
        this.clients = clients;
        this.users = users;
        this.tokens = tokens;
    }

    /** A token for what is asked for; never for more than the client may do. */
    @AllDistricts
    @Transactional
    public ClientToken grant(GrantRequest request) throws OAuthFault {
        ApiClient client = clients.find(request.client())
                .filter(known -> known.hasSecret(request.secret()))
                .orElseThrow(GrantRequest::invalidClient);
        Scopes granted = request.scopes().orElse(client.scopes());
        if (!client.scopes().cover(granted)) {
            throw GrantRequest.invalidScope();
        }
        User user = users.find(client.user()).filter(User::isActive).orElseThrow(GrantRequest::invalidClient);
        return ClientToken.of(tokens.issue(user, client, granted), granted);
    }
}
