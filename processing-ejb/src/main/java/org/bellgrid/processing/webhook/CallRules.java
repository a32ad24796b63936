package org.bellgrid.processing.webhook;

import java.time.Duration;

/**
 * What a call may do.
 *
 * @param connect how long a connection may take to come about
 * @param whole how long all of it may take; looking up the name of the host comes on top
 */
record CallRules(boolean privateAddresses, boolean plainHttp, Duration connect, Duration whole) {}
