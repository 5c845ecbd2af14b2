package cz.uois.cli.edit;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Suggestion;
import cz.uois.cli.model.ScalarType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A field as it is asked for on the command line: {@code name:type}, {@code name:type!} if it is
 * required, {@code name:->target} if it refers to something, {@code name:A|B} for an enum, each
 * with {@code table.} before it if it is not a field of the entity in question.
 *
 * @param table the table that gets it
 * @param name its name
 * @param type what its values are
 * @param required whether each row has one
 */
record NewField(String table, String name, Type type, boolean required) {
  /** What the values of a field are. */
  sealed interface Type {
    /** Of a type of the language. */
    record Named(String name) implements Type {}

    /** One of a few words. */
    record Choice(List<String> values) implements Type {
      public Choice {
        values = List.copyOf(values);
      }
    }

    /** The key of a row of an own table, or of a type of another member. */
    record Reference(String target) implements Type {}
  }

  private static final String FORM =
      "name:type, name:type!, name:->table or table.name:type, as capacity:int";

  NewField {
    requireNonNull(table, "table is null");
    requireNonNull(name, "name is null");
    requireNonNull(type, "type is null");
  }

  /**
   * What an argument asks for.
   *
   * @param table the table of fields without one
   * @param targets what can be referred to
   */
  static NewField parse(String argument, String table, Set<String> targets) throws RefusedEdit {
    int colon = argument.indexOf(':');
    if (colon <= 0) {
      throw new RefusedEdit("'%s' is no field, expected %s".formatted(argument, FORM));
    }
    String name = argument.substring(0, colon);
    String type = argument.substring(colon + 1);
    if (type.equals("-")) {
      // The shell has made a file of what followed.
      throw new RefusedEdit(
          "'%s' ends where the shell took > for itself; write '%s>TABLE' in quotes, or %s:TABLE"
              .formatted(argument, argument, name));
    }
    boolean required = type.endsWith("!");
    String word = required ? type.substring(0, type.length() - 1) : type;
    if (word.isEmpty() || word.equals("->")) {
      throw new RefusedEdit("'%s' names no type, expected %s".formatted(argument, FORM));
    }
    int dot = name.lastIndexOf('.');
    return new NewField(
        dot < 0 ? table : name.substring(0, dot),
        name.substring(dot + 1),
        type(word, argument, targets),
        required);
  }

  private static Type type(String word, String argument, Set<String> targets) throws RefusedEdit {
    if (word.startsWith("->")) {
      return new Type.Reference(word.substring(2));
    }
    if (word.startsWith("enum(") && word.endsWith(")")) {
      return choice(word.substring("enum(".length(), word.length() - 1));
    }
    if (word.startsWith("decimal") || ScalarType.named(word).isPresent()) {
      return new Type.Named(word);
    }
    if (word.indexOf('|') >= 0 || word.indexOf(',') >= 0) {
      return choice(word);
    }
    if (targets.contains(word) || word.indexOf('.') > 0) {
      return new Type.Reference(word);
    }
    Optional<String> near = Suggestion.closest(word, targets);
    if (Suggestion.closest(word, ScalarType.names()).isEmpty() && near.isPresent()) {
      throw new RefusedEdit(
          "'%s' has the unknown type '%s'; did you mean '%s'?"
              .formatted(argument, word, near.get()));
    }
    // The linker knows what types are called elsewhere.
    return new Type.Named(word);
  }

  private static Type choice(String values) {
    return new Type.Choice(List.of(values.split("[|,]", -1)));
  }
}
