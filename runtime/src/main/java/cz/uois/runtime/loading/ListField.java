package cz.uois.runtime.loading;

import cz.uois.runtime.sql.InvalidArgumentException;
import java.util.List;

/**
 * A list field as the document has it, for errors.
 *
 * @param path response keys from the row to the list, through the objects of its to-one relations
 * @param beforeIndex how many of them stand before the index of the row: 0 for the rows of a list,
 *     1 for those of a connection, which are in its edges
 * @param place where it is
 */
public record ListField(List<String> path, int beforeIndex, InvalidArgumentException.Place place) {
  public ListField {
    path = List.copyOf(path);
  }
}
