/**
 * What the environment says, read once into one record, every mistake named. Nobody else asks the
 * environment, and no behaviour ever enters it.
 */
@NullMarked
package cz.uois.runtime.config;

import org.jspecify.annotations.NullMarked;
