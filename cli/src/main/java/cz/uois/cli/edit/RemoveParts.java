package cz.uois.cli.edit;

import cz.uois.cli.spec.YamlFile;
import cz.uois.cli.spec.YamlNode.Entry;
import cz.uois.cli.spec.YamlNode.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes entities and fields out of a spec that nothing else of it speaks of.
 *
 * @param names {@code table} or {@code table.field}, each
 */
public record RemoveParts(List<String> names) implements SpecEdit {
  public RemoveParts {
    names = List.copyOf(names);
  }

  @Override
  public Edition apply(Given given) throws RefusedEdit {
    SpecText spec = new SpecText(given.files());
    Removal removal = new Removal(spec);
    for (String name : Set.copyOf(names).stream().sorted().toList()) {
      removal.take(PartName.of(name));
    }
    removal.refuseReferences("'" + String.join("', '", names) + "'");
    removal.write();
    return new Edition(spec.files(), spec.moved(), Map.of(), removal.mentions, List.of());
  }

  /** What goes, and what speaks of it. */
  private static final class Removal {
    private final SpecText spec;
    private final Set<String> tables = new HashSet<>();
    private final Map<String, List<Entry>> fields = new TreeMap<>();
    private final Map<String, List<Span>> gone = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Mentions> mentions = new ArrayList<>();

    Removal(SpecText spec) {
      this.spec = spec;
    }

    void take(PartName part) throws RefusedEdit {
      String table = part.table();
      if (!spec.tables().contains(table)) {
        throw new RefusedEdit(Unknown.table(table, spec.tables()));
      }
      if (part.field().isEmpty()) {
        tables.add(table);
        places.addAll(Places.ofTable(spec, table, table));
        mentions.add(Mentions.ofTable(spec, table));
        return;
      }
      String field = part.field().get();
      Optional<YamlFile> file = spec.entity(table);
      Optional<Entry> entry =
          file.flatMap(it -> SpecText.mapping(it.root(), "fields")).flatMap(it -> it.entry(field));
      if (file.isEmpty() || entry.isEmpty()) {
        throw new RefusedEdit(Unknown.field(table, field, spec.fields(table)));
      }
      fields.computeIfAbsent(file.get().path(), _ -> new ArrayList<>()).add(entry.get());
      gone.computeIfAbsent(file.get().path(), _ -> new ArrayList<>()).add(entry.get().span());
      places.addAll(Places.ofColumns(spec, RenamedFields.probe(spec, table, field)));
      mentions.add(Mentions.ofField(spec, table, field));
    }

    void refuseReferences(String words) throws RefusedEdit {
      List<String> left =
          places.stream().filter(place -> !isGone(place)).map(Place::words).distinct().toList();
      if (!left.isEmpty()) {
        throw new RefusedEdit(
            "%s: still spoken of in %d %s; change these first, or remove them as well:"
                .formatted(words, left.size(), left.size() == 1 ? "place" : "places"),
            left);
      }
    }

    private boolean isGone(Place place) {
      String path = place.file().path();
      Span span = place.scalar().span();
      boolean whole = SpecText.isEntity(path) && tables.contains(SpecText.table(place.file()));
      return whole
          || gone.getOrDefault(path, List.of()).stream()
              .anyMatch(it -> it.from() <= span.from() && span.to() <= it.to());
    }

    void write() throws RefusedEdit {
      for (String table : tables) {
        Optional<YamlFile> file = spec.entity(table);
        spec.remove(file.map(YamlFile::path).orElse(SpecText.path(table)));
      }
      for (Map.Entry<String, List<Entry>> entry : fields.entrySet()) {
        YamlFile file = spec.file(entry.getKey());
        if (!tables.contains(SpecText.table(file))) {
          Entry owner = file.root().entry("fields").orElseThrow();
          spec.change(file.path(), new Layout(file).remove(owner, entry.getValue()));
        }
      }
    }
  }
}
