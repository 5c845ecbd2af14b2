/**
 * Where the services beside a member are, by names that Docker knows and that hosts may not have.
 * What is asked of them never enters it.
 */
@NullMarked
package cz.uois.runtime.address;

import org.jspecify.annotations.NullMarked;
