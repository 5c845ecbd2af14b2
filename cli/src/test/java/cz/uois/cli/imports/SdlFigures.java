package cz.uois.cli.imports;

import cz.uois.cli.model.Column;
import cz.uois.cli.model.Computed;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.EntityNames;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.Reference;
import cz.uois.cli.model.ScalarType;
import cz.uois.cli.model.Target;
import cz.uois.cli.model.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How much of a spec an import found: what a schema can tell, type by type. */
final class SdlFigures {
  /** What the author wrote, by what it is called on the wire. */
  private final Map<String, String> truth;

  private final Map<String, String> found;

  private SdlFigures(Map<String, String> truth, Map<String, String> found) {
    this.truth = truth;
    this.found = found;
  }

  static SdlFigures of(Member truth, Member found) {
    return new SdlFigures(facts(truth), facts(found));
  }

  /** How many facts of a kind there are, and how many of them were found, and found equal. */
  String line(String kind) {
    List<String> keys = truth.keySet().stream().filter(it -> it.startsWith(kind + " ")).toList();
    long there = keys.stream().filter(found::containsKey).count();
    long equal =
        keys.stream().filter(it -> String.valueOf(truth.get(it)).equals(found.get(it))).count();
    return "%s %d, found %d, equal %d".formatted(kind, keys.size(), there, equal);
  }

  /** What was not found, or is not equal. */
  List<String> differences() {
    List<String> all = new ArrayList<>();
    truth.forEach((key, value) -> {
      if (!value.equals(found.get(key))) {
        all.add(key + ": " + value + " -> " + found.getOrDefault(key, "(nothing)"));
      }
    });
    found.forEach((key, value) -> {
      if (!truth.containsKey(key)) {
        all.add(key + ": (nothing) -> " + value);
      }
    });
    return all;
  }

  private static Map<String, String> facts(Member member) {
    Map<String, String> facts = new TreeMap<>();
    for (Entity entity : member.entities()) {
      EntityNames names = entity.names();
      String type = names.type();
      facts.put("type " + type, "");
      facts.put("words " + type, entity.description());
      facts.put("filter " + type, names.filter());
      facts.put(
          "names " + type,
          String.join(" ", names.query(), names.page(), names.mutation(), names.argument()));
      for (Column column : entity.columns()) {
        if (column.role() == Column.Role.DATA || column.role() == Column.Role.PATH) {
          String name = type + "." + column.graphqlName();
          facts.put("field " + name, type(member, column));
          facts.put("words " + name, column.description());
          facts.put("required " + name, Boolean.toString(column.required()));
        }
      }
      for (Computed computed : entity.code().computed()) {
        facts.put("computed " + type + "." + computed.graphqlName(), "");
      }
      vectors(facts, type, entity.vectors());
    }
    member.externals().forEach(it -> vectors(facts, it.type(), it.vectors()));
    return facts;
  }

  private static void vectors(Map<String, String> facts, String type, List<Vector> vectors) {
    vectors.forEach(it ->
        facts.put("list " + type + "." + it.graphqlName(), it.kind().getClass().getSimpleName()));
  }

  private static String type(Member member, Column column) {
    Optional<Reference> reference = column.references();
    String type =
        reference
            .map(it -> it.graphqlName() + ": " + target(member, it.target()))
            .orElseGet(() ->
                switch (column.type()) {
                  // A schema says String of both.
                  case FieldType.Scalar(ScalarType scalar) ->
                      scalar == ScalarType.TEXT ? "string" : scalar.yamlName();
                  case FieldType.Decimal _ -> "decimal";
                  case FieldType.Enumeration it -> it.values().toString();
                });
    return type;
  }

  private static String target(Member member, Target target) {
    return switch (target) {
      case Target.Own own -> member.entity(own.table()).names().type();
      case Target.External external ->
          member.externals().stream()
              .filter(it -> it.key().equals(external.key()))
              .findFirst()
              .orElseThrow()
              .type();
    };
  }
}
