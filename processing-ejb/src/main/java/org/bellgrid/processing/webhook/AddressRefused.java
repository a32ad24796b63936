package org.bellgrid.processing.webhook;

import java.net.UnknownHostException;

/** A host is known but must not be called. The kind of exception is the only one that looking up may end with. */
class AddressRefused extends UnknownHostException {
    AddressRefused(String host) {
        super(host + " has an address that is not public");
    }
}
