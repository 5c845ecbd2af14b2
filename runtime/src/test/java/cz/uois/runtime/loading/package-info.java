/** Tests of what becomes of rows that were read. */
@NullMarked
package cz.uois.runtime.loading;

import org.jspecify.annotations.NullMarked;
