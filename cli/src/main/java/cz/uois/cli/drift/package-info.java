/**
 * What in a member's folder is not what its spec makes, which kind of drift it is, and what caused
 * it. Nothing is written here, and no command and no format is known.
 */
@NullMarked
package cz.uois.cli.drift;

import org.jspecify.annotations.NullMarked;
