package org.bellgrid.api.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTest {
    @Test
    void each_address_of_ipv4_is_somebody_else() {
        assertThat(ClientAddress.of("192.0.2.1")).isNotEqualTo(ClientAddress.of("192.0.2.2"));
        assertThat(ClientAddress.of("::ffff:192.0.2.1")).isEqualTo(ClientAddress.of("192.0.2.1"));
    }

    @Test
    void one_network_of_ipv6_is_one_client() {
        assertThat(ClientAddress.of("2001:db8:1:2::3")).isEqualTo(ClientAddress.of("2001:db8:1:2:ffff::4"));
        assertThat(ClientAddress.of("2001:db8:1:2::3")).isNotEqualTo(ClientAddress.of("2001:db8:1:3::3"));
    }
}
