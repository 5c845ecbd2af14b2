/**
 * One class per verb: reads the arguments, starts a run, prints what came of it, returns the exit
 * code. No decision about specs, files or processes is taken here.
 */
@NullMarked
package cz.uois.cli.command;

import org.jspecify.annotations.NullMarked;
