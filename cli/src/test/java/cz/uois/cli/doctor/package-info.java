/** Tests of what is found on a machine. */
@NullMarked
package cz.uois.cli.doctor;

import org.jspecify.annotations.NullMarked;
