/** Who calls. It reads identities; what they may do never enters it. */
@NullMarked
package cz.uois.runtime.auth;

import org.jspecify.annotations.NullMarked;
