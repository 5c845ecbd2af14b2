/** Tests of the package of the same name. */
@NullMarked
package cz.uois.cli.edit;

import org.jspecify.annotations.NullMarked;
