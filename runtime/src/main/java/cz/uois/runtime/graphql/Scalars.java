package cz.uois.runtime.graphql;

import cz.uois.runtime.sql.Timestamp;
import cz.uois.runtime.sql.UuidText;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The scalars that GraphQL lacks, as inputs; rows are written without them. */
public final class Scalars {
  /**
   * Before and after the point: no column has more, and beyond PostgreSQL's own limits its driver
   * sends another number.
   */
  private static final int MOST_DIGITS = 1000;

  /** All of them; a schema uses those that it names. */
  public static final List<GraphQLScalarType> ALL =
      List.of(
          text(
              "UUID",
              "a UUID as 8-4-4-4-12 hexadecimal digits",
              text -> UuidText.parse(text).map(id -> id)),
          text("DateTime", "an ISO 8601 date and time", text -> Timestamp.parse(text).map(t -> t)),
          text("Date", "an ISO 8601 date", text -> attempt(() -> LocalDate.parse(text))),
          text("Duration", "an ISO 8601 duration", text -> attempt(() -> Duration.parse(text))),
          text("Bytes", "base64", text -> attempt(() -> Base64.getDecoder().decode(text))),
          number("Long", "a whole number of 64 bits", Scalars::exactLong),
          number(
              "Decimal",
              "a decimal number of at most %d digits".formatted(MOST_DIGITS),
              Optional::of),
          scalar("JSON", new JsonCoercing()));

  private Scalars() {}

  private static GraphQLScalarType scalar(String name, Coercing<?, ?> coercing) {
    return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
  }

  private static GraphQLScalarType text(
      String name, String expected, Function<String, Optional<Object>> parse) {
    return scalar(
        name,
        new InputCoercing(
            name,
            expected,
            value -> value instanceof String s ? parse.apply(s) : Optional.empty()));
  }

  /** Text is accepted too, because JavaScript cannot hold all of these numbers. */
  private static GraphQLScalarType number(
      String name, String expected, Function<BigDecimal, Optional<Object>> parse) {
    return scalar(
        name,
        new InputCoercing(
            name, expected, value -> decimal(value).filter(Scalars::storable).flatMap(parse)));
  }

  private static Optional<BigDecimal> decimal(Object value) {
    return switch (value) {
      case BigDecimal number -> Optional.of(number);
      case BigInteger number -> Optional.of(new BigDecimal(number));
      case Integer number -> Optional.of(BigDecimal.valueOf(number));
      case Long number -> Optional.of(BigDecimal.valueOf(number));
      case Double number -> attempt(() -> BigDecimal.valueOf(number));
      case String text when text.length() <= 3 * MOST_DIGITS -> attempt(() -> new BigDecimal(text));
      default -> Optional.empty();
    };
  }

  private static boolean storable(BigDecimal number) {
    return Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
  }

  private static Optional<Object> exactLong(BigDecimal number) {
    return attempt(number::longValueExact);
  }

  private static <T> Optional<T> attempt(Supplier<T> parse) {
    try {
      return Optional.of(parse.get());
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException unreadable) {
      return Optional.empty();
    }
  }

  /** Reads one value of a variable or a document; results never pass through it. */
  private record InputCoercing(
      String name, String expected, Function<Object, Optional<Object>> parse)
      implements Coercing<Object, Object> {
    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
      return parse
          .apply(input)
          .orElseThrow(() -> new CoercingParseValueException(message(String.valueOf(input))));
    }

    @Override
    public Object parseLiteral(
        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
      Object raw =
          switch (input) {
            case StringValue text -> text.getValue();
            case IntValue number -> number.getValue();
            case FloatValue number -> number.getValue();
            default -> input;
          };
      return parse
          .apply(raw)
          .orElseThrow(() -> new CoercingParseLiteralException(message(shown(raw))));
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
      return StringValue.of(String.valueOf(input));
    }

    private static String shown(@Nullable Object raw) {
      return raw instanceof Value<?> tree ? AstPrinter.printAstCompact(tree) : String.valueOf(raw);
    }

    private String message(String value) {
      return "'%s' is not a %s: expected %s".formatted(value, name, expected);
    }
  }

  /** Any JSON value. */
  private static final class JsonCoercing implements Coercing<Object, Object> {
    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
      return input;
    }

    @Override
    public @Nullable Object parseLiteral(
        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
      return value(input, variables);
    }

    private static @Nullable Object value(Value<?> input, CoercedVariables variables) {
      return switch (input) {
        case NullValue _ -> null;
        case StringValue text -> text.getValue();
        case IntValue number -> number.getValue();
        case FloatValue number -> number.getValue();
        case BooleanValue truth -> truth.isValue();
        case EnumValue name -> name.getName();
        case VariableReference variable -> variables.get(variable.getName());
        case ArrayValue array -> {
          List<@Nullable Object> out = new ArrayList<>();
          array.getValues().forEach(element -> out.add(value(element, variables)));
          yield out;
        }
        case ObjectValue object -> {
          Map<String, @Nullable Object> out = new LinkedHashMap<>();
          for (ObjectField field : object.getObjectFields()) {
            out.put(field.getName(), value(field.getValue(), variables));
          }
          yield out;
        }
        default -> throw new CoercingParseLiteralException("not a JSON value: " + input);
      };
    }
  }
}
