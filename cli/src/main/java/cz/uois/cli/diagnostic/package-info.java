/**
 * What a user is told about a mistake: where it is, what was expected, how to mend it. It knows
 * neither specs nor models.
 */
@NullMarked
package cz.uois.cli.diagnostic;

import org.jspecify.annotations.NullMarked;
