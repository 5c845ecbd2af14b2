/**
 * What a machine has of what uois and its members need, each with what to do where it is missing.
 * Values of environment variables never leave this room, and nothing here changes anything.
 */
@NullMarked
package cz.uois.cli.doctor;

import org.jspecify.annotations.NullMarked;
