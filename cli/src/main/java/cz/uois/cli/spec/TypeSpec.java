package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/** What the values of a column are. */
public sealed interface TypeSpec {
  /**
   * A type by name, as {@code string} or {@code decimal(10,2)}.
   *
   * @param name the name
   */
  record Named(Located<String> name) implements TypeSpec {
    public Named {
      requireNonNull(name, "name is null");
    }
  }

  /**
   * One of a list of values.
   *
   * @param values the values
   * @param details what there is to say of some of them
   * @param location where the list is
   */
  record Choice(List<Located<String>> values, List<ValueSpec> details, Location location)
      implements TypeSpec {
    public Choice {
      values = List.copyOf(values);
      details = List.copyOf(details);
      requireNonNull(location, "location is null");
    }
  }

  /**
   * A foreign key.
   *
   * @param target own table or external key
   * @param as name of the object field
   * @param inverse list that the target gets
   * @param inverseDescription what that list is
   * @param inverseExposure how that list shows itself
   * @param onDelete {@code restrict}, {@code cascade} or {@code set_null}
   */
  record Reference(
      Located<String> target,
      Optional<Located<String>> as,
      Optional<Located<String>> inverse,
      Optional<Located<String>> inverseDescription,
      FieldExposureSpec inverseExposure,
      Optional<Located<String>> onDelete)
      implements TypeSpec {
    public Reference {
      requireNonNull(target, "target is null");
      requireNonNull(as, "as is null");
      requireNonNull(inverse, "inverse is null");
      requireNonNull(inverseDescription, "inverseDescription is null");
      requireNonNull(inverseExposure, "inverseExposure is null");
      requireNonNull(onDelete, "onDelete is null");
    }
  }

  /**
   * The key of a thing of any of several types.
   *
   * @param targets own tables or external keys
   * @param inverse list that each of them gets
   * @param inverseDescription what that list is
   * @param inverseExposure how that list shows itself
   */
  record AnyReference(
      List<Located<String>> targets,
      Located<String> inverse,
      Optional<Located<String>> inverseDescription,
      FieldExposureSpec inverseExposure)
      implements TypeSpec {
    public AnyReference {
      targets = List.copyOf(targets);
      requireNonNull(inverse, "inverse is null");
      requireNonNull(inverseDescription, "inverseDescription is null");
      requireNonNull(inverseExposure, "inverseExposure is null");
    }
  }

  /** Written, but not readable; reported already. */
  record Unreadable() implements TypeSpec {}
}
