package org.bellgrid.api.auth;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Where a request comes from, as far as one person holds it: an IPv4 address, or the /64 network of an IPv6 address. */
public record ClientAddress(String value) {
    private static final int NETWORK_BYTES = 8;

    /**
     * The place of an address.
     *
     * @param literal as the connection has it, which is never a name to be looked up
     */
    public static ClientAddress of(String literal) {
        try {
            InetAddress address = InetAddress.getByName(literal);
            return new ClientAddress(
                    address instanceof Inet6Address
                            ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES)
                            : address.getHostAddress());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal + " is no address", e);
        }
    }
}
