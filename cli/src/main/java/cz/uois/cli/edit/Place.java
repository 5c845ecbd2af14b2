package cz.uois.cli.edit;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.spec.YamlFile;
import cz.uois.cli.spec.YamlNode.Scalar;

/**
 * A place of a spec that names a table or a field.
 *
 * @param file where it is
 * @param scalar what is written there
 * @param path the keys that lead to it, as {@code fields.plan_id.references}
 * @param becomes what is written there when the names are changed
 */
record Place(YamlFile file, Scalar scalar, String path, String becomes) {
  Place {
    requireNonNull(file, "file is null");
    requireNonNull(scalar, "scalar is null");
    requireNonNull(path, "path is null");
    requireNonNull(becomes, "becomes is null");
  }

  /** The change that writes the names as they become. */
  Splice splice() {
    String written = file.text().substring(scalar.span().from(), scalar.span().to());
    return Splice.of(scalar.span(), YamlWord.like(written, becomes));
  }

  /** As {@code entities/plans.yaml:7:3 fields.plan_id.references}. */
  String words() {
    return scalar.location() + " " + path;
  }
}
