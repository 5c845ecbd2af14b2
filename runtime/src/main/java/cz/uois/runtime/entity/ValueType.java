package cz.uois.runtime.entity;

/**
 * How the value of an attribute is read from a row, bound as a parameter and written to the wire.
 * The names are those of the spec language; {@code decimal} keeps its precision in the column.
 */
public enum ValueType {
  STRING,
  INT,
  LONG,
  DECIMAL,
  FLOAT,
  BOOL,
  UUID,
  DATE,
  DATETIME,
  DURATION,
  JSON,
  BYTES,
  ENUM
}
