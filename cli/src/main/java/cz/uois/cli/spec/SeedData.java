package cz.uois.cli.spec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The rows of seed data that came with uois. They are JSON, which is YAML as well. */
public final class SeedData {
  private final Map<?, ?> tables;

  private SeedData(Map<?, ?> tables) {
    this.tables = tables;
  }

  /** Reads them; what cannot be read is a bug of uois, whose own they are. */
  public static SeedData of(byte[] bytes) {
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(Math.max(1, bytes.length)).build();
    return new Load(settings).loadFromString(new String(bytes, UTF_8)) instanceof Map<?, ?> tables
        ? new SeedData(tables)
        : new SeedData(Map.of());
  }

  /** The rows of a table in their order, each with its columns in theirs. */
  public List<Map<String, @Nullable Object>> rows(String table) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    if (tables.get(table) instanceof List<?> all) {
      for (Object row : all) {
        if (row instanceof Map<?, ?> columns) {
          Map<String, @Nullable Object> named = new LinkedHashMap<>();
          columns.forEach((column, value) -> named.put(String.valueOf(column), value));
          rows.add(named);
        }
      }
    }
    return rows;
  }
}
