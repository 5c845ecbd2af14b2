package cz.uois.runtime.sql;

import cz.uois.runtime.entity.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Attributes as the statements that write one table name and bind them. */
final class Columns {
  private Columns() {}

  /** The column without its table, as a SET clause wants it. */
  @SuppressWarnings("unchecked")
  static Field<Object> column(Attribute attribute) {
    return (Field<Object>)
        DSL.field(DSL.name(attribute.column().getName()), attribute.column().getDataType());
  }

  /** The place of its value. */
  static Field<Object> parameter(Attribute attribute) {
    return DSL.param(attribute.name(), column(attribute).getDataType());
  }

  static List<Parameter> parameters(SequencedMap<Attribute, @Nullable Object> values) {
    List<Parameter> out = new ArrayList<>();
    values.forEach((attribute, value) -> out.add(Parameter.of(attribute.type(), value)));
    return out;
  }
}
