package org.bellgrid.domain.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Where a webhook is told: an absolute HTTP address that gives away no credentials and names no port of another service. */
public record WebhookUrl(URI value) {
    /** In words, for whoever has typed in another. */
    public static final String RULE =
            "must be an https address without user or fragment, on port 80, 443 or one above 1023";

    private static final int MAX_LENGTH = 2000;
    private static final int FIRST_FREE_PORT = 1024;
    private static final int LAST_PORT = 65535;

    public WebhookUrl {
        if (!isAllowed(value)) {
            throw new IllegalArgumentException("the address " + RULE);
        }
    }

    /** Empty when it is none that is allowed. */
    public static Optional<WebhookUrl> parse(String text) {
        try {
            return Optional.of(new URI(text)).filter(WebhookUrl::isAllowed).map(WebhookUrl::new);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether nobody on the way can read along. */
    public boolean isEncrypted() {
        return value.getScheme().equalsIgnoreCase("https");
    }

    private static boolean isAllowed(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("https") || scheme.equals("http"))
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null
                && isAllowed(address.getPort())
                && address.toString().length() <= MAX_LENGTH;
    }

    private static boolean isAllowed(int port) {
        return port == -1 || port == 80 || port == 443 || (port >= FIRST_FREE_PORT && port <= LAST_PORT);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
