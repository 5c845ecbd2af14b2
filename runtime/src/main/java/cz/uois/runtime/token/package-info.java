/**
 * Who sent a request, by its token: a JSON Web Token (RFC 7519) that the university's authority has
 * signed. The authority's keys and answers are read here too; what callers may do never enters it.
 */
@NullMarked
package cz.uois.runtime.token;

import org.jspecify.annotations.NullMarked;
