/**
 * Who sent a request, by its token: a JSON Web Token (RFC 7519) that the university's authority has
 * signed.
 */
@NullMarked
package cz.uois.runtime.token;

import org.jspecify.annotations.NullMarked;
