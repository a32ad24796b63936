package org.bellgrid.api.webhooks;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.webhook.Webhook;
import org.bellgrid.domain.webhook.WebhookId;
import org.bellgrid.domain.webhook.Webhooks;

/** The webhooks of the caller's district, by id; all others are 404. */
@Dependent
class CallersWebhooks {
    private final Caller caller;
    private final Webhooks webhooks;

    @Inject
    CallersWebhooks(Caller caller, Webhooks webhooks) {
        this.caller = caller;
        this.webhooks = webhooks;
    }

    Webhook get(UUID id) {
        return webhooks.find(caller.district(), new WebhookId(id)).orElseThrow(CallersWebhooks::notFound);
    }

    /** One that nobody else can change until the transaction ends. */
    Webhook lock(UUID id) {
        return webhooks.lock(caller.district(), new WebhookId(id)).orElseThrow(CallersWebhooks::notFound);
    }

    private static ProblemException notFound() {
        return new ProblemException(Problem.NOT_FOUND);
    }

    /**
     * Goes on with one that can be told something.
     *
     * @throws ProblemException 409 with one that is disabled
     */
    static void demandActive(Webhook webhook) {
        if (!webhook.isActive()) {
            throw new ProblemException(Problem.CONFLICT, "The webhook is not active.");
        }
    }
}
