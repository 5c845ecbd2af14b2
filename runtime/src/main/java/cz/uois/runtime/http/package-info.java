/**
 * HTTP: routes, decoding, encoding, admission. It knows GraphQL by its request and response records
 * alone; SQL and entities never enter it.
 */
@NullMarked
package cz.uois.runtime.http;

import org.jspecify.annotations.NullMarked;
