package cz.uois.examples.bench;

/** The rows of the benchmark: keys can be computed from their number. */
final class Rows {
  static final int PLANS = 1000;
  static final int LESSONS = 100_000;

  private Rows() {}

  /** Key of a lesson, 0 to {@link #LESSONS} - 1. */
  static String lesson(int number) {
    return "00000000-0000-4000-8000-0000%08x".formatted(number);
  }

  /** Fills the tables of gql_lessons: a hundred lessons a plan, scattered over the table. */
  static String sql() {
    return """
    insert into plans (id, name)
    select ('10000000-0000-4000-8000-0000' || lpad(to_hex(n), 8, '0'))::uuid, 'Plan ' || n
    from generate_series(0, %d) n;
    insert into plan_lessons (id, name, "order", length, plan_id)
    select ('00000000-0000-4000-8000-0000' || lpad(to_hex(n), 8, '0'))::uuid,
      'Přednáška ' || n, n / %d, 2,
      ('10000000-0000-4000-8000-0000' || lpad(to_hex(n %% %d), 8, '0'))::uuid
    from generate_series(0, %d) n;
    """
        .formatted(PLANS - 1, PLANS, PLANS, LESSONS - 1);
  }
}
