package cz.uois.runtime.feed;

import cz.uois.runtime.config.EnvironmentFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code {table: [row, …]}} of the whole university, as a stream: other members' tables are
 * passed over.
 */
public final class SeedFile {
  /** Takes what the file has in one table. */
  public interface Rows {
    /** Takes a row, its values as JSON has them. */
    void take(Map<String, @Nullable Object> row);

    /** Takes note of something that is no row. */
    void refuseEntry(String reason);
  }

  private static final TypeReference<Map<String, @Nullable Object>> ROW = new TypeReference<>() {};

  private final Path file;
  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          // Each row is read alone, and the next one follows it.
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();
  private final ObjectReader rows = mapper.readerFor(ROW);

  /** The file at a path. */
  public SeedFile(Path file) {
    this.file = file;
  }

  /**
   * Hands each row of the given tables to its table.
   *
   * @throws EnvironmentFailure if the file cannot be read or is not such JSON
   */
  public void read(Map<String, ? extends Rows> tables) throws EnvironmentFailure {
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = mapper.createParser(in)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw EnvironmentFailure.unavailable(
            "seed data '" + file + "' must be a JSON object of tables");
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        Rows table = tables.get(parser.currentName());
        JsonToken value = parser.nextToken();
        if (table == null) {
          parser.skipChildren();
        } else if (value == JsonToken.START_ARRAY) {
          table(parser, table);
        } else {
          table.refuseEntry("the table is not a list of rows");
          parser.skipChildren();
        }
      }
    } catch (JacksonException e) {
      throw EnvironmentFailure.unavailable(
          "seed data '" + file + "' is not JSON: " + e.getOriginalMessage() + place(e), e);
    } catch (IOException e) {
      throw EnvironmentFailure.unavailable(
          "seed data '" + file + "' cannot be read: " + e.getClass().getSimpleName(), e);
    }
  }

  private void table(JsonParser parser, Rows table) {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        Map<String, @Nullable Object> row = rows.readValue(parser);
        table.take(row);
      } else {
        table.refuseEntry("the entry is not a row");
        parser.skipChildren();
      }
    }
  }

  private static String place(JacksonException e) {
    return e.getLocation() == null
        ? ""
        : " (line "
            + e.getLocation().getLineNr()
            + ", column "
            + e.getLocation().getColumnNr()
            + ")";
  }
}
