/**
 * Members as parts of one system: the rules that no member can check alone, because each needs two
 * of them to be broken. It knows members by their models only and writes nothing.
 */
@NullMarked
package cz.uois.cli.compose;

import org.jspecify.annotations.NullMarked;
