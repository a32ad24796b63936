/**
 * The outside world that reads for money: ports, what an answer has cost, what a fault means, and which tiers there are.
 * The adapters behind the ports are one package a provider's protocol; nobody else knows their types. All that comes from
 * out there may be wrong or hostile: adapters bound time and size and check the protocol, never the content.
 */
@NullMarked
package org.bellgrid.processing.tier;

import org.jspecify.annotations.NullMarked;
