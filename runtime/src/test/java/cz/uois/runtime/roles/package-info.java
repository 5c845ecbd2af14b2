/** Tests of roles where they are kept. */
@NullMarked
package cz.uois.runtime.roles;

import org.jspecify.annotations.NullMarked;
