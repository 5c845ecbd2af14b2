/**
 * Starts the two example members, and the whole university, and asks them through real gateways. It
 * knows members by their addresses and their data only, as a client does.
 */
@NullMarked
package cz.uois.examples.gateway;

import org.jspecify.annotations.NullMarked;
