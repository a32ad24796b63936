package org.bellgrid.processing.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedResolverTest {
    private final CheckedResolver resolver = new CheckedResolver(PublicAddresses::contain);

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "127.0.0.1", "127.1", "2130706433", "0", "[::1]", "[::ffff:7f00:1]", "2852039166"})
    void this_machine_and_its_cloud_are_refused_however_they_are_written(String host) {
        assertThatThrownBy(() -> resolver.resolve(host)).isInstanceOf(AddressRefused.class);
    }

    @Test
    void an_address_of_the_internet_is_what_gets_connected_to() throws UnknownHostException {
        assertThat(resolver.resolve("1.1.1.1")).containsExactly(InetAddress.getByName("1.1.1.1"));
    }
}
