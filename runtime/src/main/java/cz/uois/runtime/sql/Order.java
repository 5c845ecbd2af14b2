package cz.uois.runtime.sql;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.rbac.Grants;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * An order of rows: columns, each ascending or descending.
 *
 * @param terms first the most significant one; may be empty
 */
public record Order(List<Term> terms) {
  public static final Order NONE = new Order(List.of());

  /** Of rows that a walk through a tree comes by; no column of an entity is named so. */
  static final Field<Integer> LEVEL = DSL.field(DSL.name("_level"), SQLDataType.INTEGER.notNull());

  /** The order of what is below in a tree when nothing else is said: the nearest first. */
  public static final Order NEAREST_FIRST =
      new Order(List.of(new Term(LEVEL, ValueType.INT, false)));

  /** The order of what is above in a tree when nothing else is said: the root first. */
  public static final Order ROOT_FIRST = new Order(List.of(new Term(LEVEL, ValueType.INT, true)));

  public Order {
    terms = List.copyOf(terms);
  }

  /**
   * One column. NULL counts as larger than every value, as PostgreSQL has it.
   *
   * @param column the column
   * @param type how its values travel
   * @param descending largest first
   * @param visible which rows show the column; the others are in order as those that have NULL
   */
  public record Term(Field<?> column, ValueType type, boolean descending, Filter visible) {
    /** A column that all rows show. */
    Term(Field<?> column, ValueType type, boolean descending) {
      this(column, type, descending, Filter.All.NONE);
    }

    Term reversed() {
      return new Term(column, type, !descending, visible);
    }

    /** Whether only some rows show it. */
    boolean isMasked() {
      return !visible.equals(Filter.All.NONE);
    }

    /** Whether it has no value in some rows. */
    boolean isNullable() {
      return isMasked() || column.getDataType().nullable();
    }
  }

  /** The same order, made total by the primary key, where it has been found out before. */
  public Order total(Attribute key) {
    List<Term> total = new ArrayList<>();
    for (Term term : terms) {
      total.add(term);
      if (term.column().getName().equals(key.column().getName())) {
        return new Order(total);
      }
    }
    total.add(new Term(key.column(), key.type(), false));
    return new Order(total);
  }

  /** The same order for one caller, see {@link Filter#resolved}. */
  Order resolved(Grants grants) {
    return terms.stream().anyMatch(Term::isMasked)
        ? new Order(
            terms.stream()
                .map(term ->
                    new Term(
                        term.column(),
                        term.type(),
                        term.descending(),
                        term.visible().resolved(grants)))
                .toList())
        : this;
  }

  /** From the end to the start. */
  public Order reversed() {
    return new Order(terms.stream().map(Term::reversed).toList());
  }

  /**
   * Reads {@code "startdate desc, name"}.
   *
   * @param descending whether columns without a direction descend
   * @throws InvalidArgumentException for an unknown column or direction, naming the valid ones
   */
  public static Order parse(String text, EntityType type, boolean descending) {
    if (text.isBlank()) {
      return NONE;
    }
    List<Term> terms = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String part : text.split(",", -1)) {
      String[] words = part.strip().split("\\s+", -1);
      Attribute attribute = attribute(words[0], type);
      if (seen.add(words[0])) {
        terms.add(
            new Term(
                attribute.column(),
                attribute.type(),
                descending(words, part, descending),
                RowGuards.visible(type, attribute)));
      }
    }
    return new Order(terms);
  }

  /**
   * The order of rows below a parent when nothing else is said: by the column {@code order}, if
   * there is one. The index of each foreign key has this order.
   */
  public static Order ofElements(EntityType type) {
    return type.attributes().stream()
        .filter(attribute -> attribute.column().getName().equals("order") && sortable(attribute))
        .findFirst()
        .map(attribute ->
            new Order(
                List.of(
                    new Term(
                        attribute.column(),
                        attribute.type(),
                        false,
                        RowGuards.visible(type, attribute)))))
        .orElse(NONE);
  }

  /** Tells orders apart in cursors: it says nothing of who sees what. */
  String shape() {
    return terms.isEmpty()
        ? ""
        : terms.stream()
            .map(term -> term.column().getName() + (term.descending() ? "-" : "+"))
            .collect(Collectors.joining());
  }

  private static Attribute attribute(String name, EntityType type) {
    for (Attribute attribute : type.attributes()) {
      if (attribute.column().getName().equals(name) && sortable(attribute)) {
        return attribute;
      }
    }
    throw new InvalidArgumentException(
        "orderby: '%s' is not a column of %s; expected one of %s"
            .formatted(
                name,
                type.name(),
                type.attributes().stream()
                    .filter(Order::sortable)
                    .map(attribute -> attribute.column().getName())
                    .collect(Collectors.joining(", "))));
  }

  private static boolean sortable(Attribute attribute) {
    return !attribute.isHidden()
        && attribute.type() != ValueType.JSON
        && attribute.type() != ValueType.BYTES;
  }

  private static boolean descending(String[] words, String part, boolean usual) {
    if (words.length == 1) {
      return usual;
    }
    String direction = words.length == 2 ? words[1].toLowerCase(Locale.ROOT) : "";
    return switch (direction) {
      case "asc" -> false;
      case "desc" -> true;
      default ->
          throw new InvalidArgumentException(
              "orderby: '%s' is not a column with an optional asc or desc".formatted(part.strip()));
    };
  }
}
