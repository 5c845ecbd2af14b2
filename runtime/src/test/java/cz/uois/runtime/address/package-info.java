/** Tests of how services are found. */
@NullMarked
package cz.uois.runtime.address;

import org.jspecify.annotations.NullMarked;
