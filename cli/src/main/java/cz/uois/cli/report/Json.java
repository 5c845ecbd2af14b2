package cz.uois.cli.report;

import cz.uois.cli.render.JsonText;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** JSON of maps, lists, texts and whole numbers, indented by two blanks. */
final class Json {
  private static final JsonText TEXT = new JsonText();

  private final StringBuilder out = new StringBuilder();

  private Json() {}

  /** The text of a value; ends with a line feed. */
  static String print(Object value) {
    Json json = new Json();
    json.value(value, "\n");
    return json.out.append('\n').toString();
  }

  private void value(Object value, String line) {
    switch (value) {
      case Map<?, ?> map -> {
        Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        open('{', entries.hasNext(), line);
        while (entries.hasNext()) {
          Map.Entry<?, ?> entry = entries.next();
          out.append(TEXT.string(String.valueOf(entry.getKey()))).append(": ");
          value(entry.getValue(), line + "  ");
          next(entries, line);
        }
        out.append('}');
      }
      case List<?> list -> {
        Iterator<?> items = list.iterator();
        open('[', items.hasNext(), line);
        while (items.hasNext()) {
          value(items.next(), line + "  ");
          next(items, line);
        }
        out.append(']');
      }
      case Integer number -> out.append(number);
      case Boolean bool -> out.append(bool);
      case String text -> out.append(TEXT.string(text));
      default -> throw new IllegalArgumentException("no JSON of " + value.getClass());
    }
  }

  private void open(char bracket, boolean filled, String line) {
    out.append(bracket).append(filled ? line + "  " : "");
  }

  private void next(Iterator<?> rest, String line) {
    out.append(rest.hasNext() ? "," + line + "  " : line);
  }
}
