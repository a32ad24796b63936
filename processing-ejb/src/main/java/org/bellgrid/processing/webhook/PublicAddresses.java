package org.bellgrid.processing.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to the public Internet: what IANA's special-purpose registries (RFC 6890) do not set aside. An
 * IPv6 address that stands for an IPv4 address is as public as that one.
 */
final class PublicAddresses {
    private static final List<Block> SPECIAL_4 = blocks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // between a provider and its customers
            "127.0.0.0/8", // this machine
            "168.63.129.16/32", // the inside of Azure, to machines there
            "169.254.0.0/16", // this link; the metadata of clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocols
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays of 6to4
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, and broadcast

    private static final Block GLOBAL_6 = Block.of("2000::/3");

    private static final List<Block> SPECIAL_6 = blocks(
            "2001::/23", // protocols, Teredo among them
            "2001:db8::/32", // documentation
            "3fff::/20"); // documentation

    private static final Block NAT64 = Block.of("64:ff9b::/96");
    private static final Block SIX_TO_FOUR = Block.of("2002::/16");

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) { // Java has made it one that was IPv4-mapped
            return containsNone(SPECIAL_4, bytes);
        }
        if (NAT64.contains(bytes)) {
            return containsNone(SPECIAL_4, Arrays.copyOfRange(bytes, 12, 16));
        }
        if (SIX_TO_FOUR.contains(bytes)) {
            return containsNone(SPECIAL_4, Arrays.copyOfRange(bytes, 2, 6));
        }
        return GLOBAL_6.contains(bytes) && containsNone(SPECIAL_6, bytes);
    }

    private static boolean containsNone(List<Block> blocks, byte[] address) {
        return blocks.stream().noneMatch(block -> block.contains(address));
    }

    private static List<Block> blocks(String... notations) {
        return Stream.of(notations).map(Block::of).toList();
    }

    /** All addresses of one length whose first bits are equal. */
    private record Block(byte[] first, int bits) {
        /** Reads the notation with a slash. */
        static Block of(String notation) {
            String[] parts = notation.split("/", 2);
            try {
                return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(notation + " is no block", e);
            }
        }

        boolean contains(byte[] address) {
            int whole = bits / Byte.SIZE;
            int mask = 0xff << (Byte.SIZE - bits % Byte.SIZE) & 0xff;
            return Arrays.equals(first, 0, whole, address, 0, whole)
                    && (mask == 0 || ((first[whole] ^ address[whole]) & mask) == 0);
        }
    }
}
