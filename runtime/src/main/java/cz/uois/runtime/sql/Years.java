package cz.uois.runtime.sql;

/** The years of dates and times that PostgreSQL can hold. */
public final class Years {
  /** Julian day 0 of PostgreSQL. */
  public static final int FIRST = -4712;

  /** The last whole year of its timestamps. */
  public static final int LAST = 294275;

  private Years() {}

  /** Whether it is one of them. */
  public static boolean contain(int year) {
    return year >= FIRST && year <= LAST;
  }
}
