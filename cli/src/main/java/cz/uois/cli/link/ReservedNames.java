package cz.uois.cli.link;

import cz.uois.cli.model.JavaNames;
import cz.uois.cli.model.ScalarType;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names that already mean something where a spec's names go. */
final class ReservedNames {
  private static final List<String> GRAPHQL_TYPES =
      List.of(
          "Query",
          "Mutation",
          "Subscription",
          "Int",
          "Float",
          "String",
          "Boolean",
          "ID",
          "BaseGQLModel",
          "PageInfo",
          "TimeUnit",
          "Decimal",
          "DecimalFilter",
          "EnumFilter",
          "JsonFilter",
          "FieldSet");

  private static final Set<String> PACKAGES = Set.of("db", "external", "inputs");

  // Classes of java.lang that generated code names without their package.
  private static final Set<String> JAVA_CLASSES =
      Set.of(
          "Boolean",
          "Class",
          "Deprecated",
          "Double",
          "Exception",
          "Integer",
          "Long",
          "Object",
          "Override",
          "Record",
          "String",
          "SuppressWarnings",
          "Throwable",
          "Void");

  private static final Set<String> MEMBERS = Set.of("runtime", "cli");

  // Hidden columns of every PostgreSQL table.
  private static final Set<String> SYSTEM_COLUMNS =
      Set.of("ctid", "xmin", "xmax", "cmin", "cmax", "tableoid");

  // A file or folder cannot be called so on Windows.
  private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

  private static final Set<String> FOLDED_TYPES = foldedTypes();

  private ReservedNames() {}

  /** Whether every member has a GraphQL type of that name, letter case apart. */
  static boolean isGraphqlType(String name) {
    return FOLDED_TYPES.contains(name.toLowerCase(Locale.ROOT));
  }

  private static Set<String> foldedTypes() {
    Set<String> names = new HashSet<>();
    GRAPHQL_TYPES.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    for (ScalarType type : ScalarType.values()) {
      names.add(type.graphqlName().toLowerCase(Locale.ROOT));
      names.add(type.filterName().toLowerCase(Locale.ROOT));
    }
    return names;
  }

  /** Whether it cannot be a word of a Java package of ours. */
  static boolean isPackageWord(String word) {
    return JavaNames.isKeyword(word) || PACKAGES.contains(word) || isDevice(word);
  }

  /** Whether Java means a class of its own by the name. */
  static boolean isJavaClass(String name) {
    return JAVA_CLASSES.contains(name);
  }

  /** Whether a package of uois itself has the name. */
  static boolean isMember(String name) {
    return MEMBERS.contains(name);
  }

  /** Whether PostgreSQL has a column of that name in every table. */
  static boolean isSystemColumn(String name) {
    return SYSTEM_COLUMNS.contains(name);
  }

  /** Whether Windows takes the name for a device. */
  static boolean isDevice(String name) {
    return DEVICES.contains(name) || name.matches("(com|lpt)[0-9]");
  }
}
