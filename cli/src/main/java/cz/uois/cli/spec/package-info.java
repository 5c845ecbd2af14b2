/**
 * Turns the YAML of a member into records that say what is written and where: it knows spelling and
 * the keys of the language, not what they mean. No linked model and no name of an output enters it.
 */
@NullMarked
package cz.uois.cli.spec;

import org.jspecify.annotations.NullMarked;
