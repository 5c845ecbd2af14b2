package cz.uois.runtime.sql;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The comparisons of the filter language. */
public enum Operator {
  EQ("_eq"),
  LE("_le"),
  LT("_lt"),
  GE("_ge"),
  GT("_gt"),
  LIKE("_like"),
  ILIKE("_ilike"),
  STARTS_WITH("_startswith"),
  ENDS_WITH("_endswith"),
  IN("_in"),
  IS_NULL("_is_null");

  private static final Map<String, Operator> BY_SYMBOL =
      Arrays.stream(values()).collect(Collectors.toMap(Operator::symbol, Function.identity()));

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  /** Name in a filter input, as {@code _eq}. */
  public String symbol() {
    return symbol;
  }

  /** The operator of that name in a filter input. */
  public static Optional<Operator> of(String symbol) {
    return Optional.ofNullable(BY_SYMBOL.get(symbol));
  }

  /** The value as the statement compares with it: patterns for starts and ends. */
  Object bound(Object value) {
    return switch (this) {
      case STARTS_WITH -> escaped((String) value) + "%";
      case ENDS_WITH -> "%" + escaped((String) value);
      case EQ, LE, LT, GE, GT, LIKE, ILIKE, IN, IS_NULL -> value;
    };
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
