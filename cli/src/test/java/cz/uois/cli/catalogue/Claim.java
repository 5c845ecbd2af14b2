package cz.uois.cli.catalogue;

import java.util.List;

/** Something that a member has had, and that its spec must have therefore. */
sealed interface Claim {
  /** Of whatever type. */
  String ANY = "*";

  /** The member, as {@code ug}. */
  String member();

  /** Where it is, as {@code ug.users.name} or {@code ug Query.userById}. */
  String where();

  /** A table. */
  record Table(String member, String table) implements Claim {
    @Override
    public String where() {
      return member + "." + table;
    }
  }

  /** That the rows of a table are a tree. */
  record Tree(String member, String table) implements Claim {
    @Override
    public String where() {
      return member + "." + table + " tree";
    }
  }

  /**
   * A column.
   *
   * @param type its type: a letter of the catalogue, or what it points to, as {@code -> groups}
   */
  record Column(String member, String table, String column, String type) implements Claim {
    @Override
    public String where() {
      return member + "." + table + "." + column;
    }
  }

  /** A field that is computed. */
  record Computed(String member, String table, String field, List<String> arguments)
      implements Claim {
    @Override
    public String where() {
      return member + "." + table + ".~" + field;
    }
  }

  /** A GraphQL type. */
  record Type(String member, String type) implements Claim {
    @Override
    public String where() {
      return member + " " + type;
    }
  }

  /** A field of a GraphQL type, of another member's as well, or of Query and Mutation. */
  record Field(String member, String type, String field, List<String> arguments) implements Claim {
    @Override
    public String where() {
      return member + " " + type + "." + field;
    }
  }
}
