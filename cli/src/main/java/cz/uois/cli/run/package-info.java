/**
 * The order of the steps: read, link, plan, render, apply. No step is done here, and nothing is
 * printed.
 */
@NullMarked
package cz.uois.cli.run;

import org.jspecify.annotations.NullMarked;
