/**
 * What a request loads, level by level: rows with their to-one relations in one statement, lists of
 * all parents in one more. It knows neither GraphQL documents nor HTTP.
 */
@NullMarked
package cz.uois.runtime.loading;

import org.jspecify.annotations.NullMarked;
