/**
 * What the author's own Java code sees of the runtime: the request that it works for, and how it
 * refuses. Everything here is for people who write members, and stays as it is.
 */
@NullMarked
package cz.uois.runtime.code;

import org.jspecify.annotations.NullMarked;
